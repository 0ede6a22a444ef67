import { expect, handles, query, test } from "../fixtures.js";

test.use({ hasTouch: true });

test("fingers moving apart on the drawing show fewer days, moving together more", async ({ page, open }) => {
  await open();
  await page.locator(".drawing").evaluate((drawing) => drawing.scrollIntoView());
  const box = await page.locator(".drawing").boundingBox();
  const session = await page.context().newCDPSession(page);
  const touch = (type, points) => session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  const y = Math.round(Math.max(box.y, 0) + 40);
  const at = (half) => [-half, half].map((by, id) => ({ x: Math.round(box.x + box.width / 2 + by), y, id }));
  await touch("touchStart", at(60));
  for (let half = 70; half <= 140; half += 10) await touch("touchMove", at(half));
  await touch("touchEnd", []);
  const days = () => (Date.parse(query(page).get("to")) - Date.parse(query(page).get("from"))) / 86_400_000;
  // The address follows what goes on some times a second, and its end at once.
  await expect.poll(days).toBeLessThan(14);
  const fewer = days();
  await touch("touchStart", at(140));
  for (let half = 130; half >= 90; half -= 10) await touch("touchMove", at(half));
  await touch("touchEnd", []);
  await expect.poll(days).toBeGreaterThan(fewer);
});

test("a finger drawn across the drawing moves the days, one drawn down scrolls the page", async ({ page, open }) => {
  await open("?from=2026-01-10&to=2026-01-12");
  await page.locator(".rows").evaluate((rows) => rows.scrollIntoView({ block: "start" }));
  const top = await page.evaluate(() => scrollY);
  const box = await page.locator(".rows").boundingBox();
  const session = await page.context().newCDPSession(page);
  const touch = (type, points) => session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  const [x, y] = [Math.round(box.x + box.width / 2), Math.round(box.y + 300)];
  await touch("touchStart", [{ x, y }]);
  for (let step = 1; step <= 8; step++) await touch("touchMove", [{ x: x + step * 20, y }]);
  await touch("touchEnd", []);
  await expect.poll(() => query(page).get("from")).toMatch(/^2026-01-09/);
  // The last of the movement may still be on its way into the address.
  await page.waitForTimeout(500);
  const address = page.url();
  await touch("touchStart", [{ x, y }]);
  for (let step = 1; step <= 8; step++) await touch("touchMove", [{ x, y: y - step * 20 }]);
  await touch("touchEnd", []);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top + 60);
  expect(page.url()).toBe(address);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, isMobile: true });

  test("a pinch zooms about its middle", async ({ page, open }) => {
    await open();
    await page.getByRole("button", { name: /^12/ }).first().scrollIntoViewIfNeeded();
    const day = await page.locator(".column", { has: page.getByRole("button", { name: /^12/ }) }).first().boundingBox();
    const session = await page.context().newCDPSession(page);
    const touch = (type, points) => session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
    const y = Math.round(Math.min(Math.max(day.y + 40, 100), 640));
    const at = (half) => [-half, half].map((by, id) => ({ x: 180 + by, y, id }));
    await touch("touchStart", at(30));
    for (let half = 35; half <= 120; half += 5) await touch("touchMove", at(half));
    await touch("touchEnd", []);
    await expect.poll(() => query(page).get("from") ?? "").toMatch(/^2026-01-(09|1)/);
    const [from, to] = [query(page).get("from").slice(0, 10), query(page).get("to").slice(0, 10)];
    expect(from <= "2026-01-12" && "2026-01-12" <= to).toBe(true);
  });

  test("a finger scrolls the page", async ({ page, open }) => {
    await open();
    const box = await page.locator(".rows").boundingBox();
    await page.evaluate((top) => scrollTo(0, top), box.y - 300);
    const before = await page.evaluate(() => scrollY);
    const session = await page.context().newCDPSession(page);
    const touch = (type, points) => session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
    await touch("touchStart", [{ x: 180, y: 500 }]);
    for (let step = 1; step <= 8; step++) await touch("touchMove", [{ x: 180, y: 500 - step * 20 }]);
    await touch("touchEnd", []);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 60);
    expect(query(page).size).toBe(0);
  });
});
