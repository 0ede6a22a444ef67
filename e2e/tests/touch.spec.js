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
  await expect.poll(() => query(page).has("from")).toBe(true);
  const days = () => (Date.parse(query(page).get("to")) - Date.parse(query(page).get("from"))) / 86_400_000;
  const fewer = days();
  expect(fewer).toBeLessThan(16);
  await touch("touchStart", at(140));
  for (let half = 130; half >= 90; half -= 10) await touch("touchMove", at(half));
  await touch("touchEnd", []);
  await expect.poll(days).toBeGreaterThan(fewer);
});
