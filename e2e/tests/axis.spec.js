// The axis: zooming, moving, the brush, folds, and where marks stand.
import { expect, handles, query, test } from "../fixtures.js";

const MINUTE = 60_000;
/** The time shown, in minutes, as the address has it; `to` is a day that is shown, or a minute that is not. */
const shown = (page) => {
  const at = (name) => query(page).get(name);
  const minutes = (text) => Date.parse(text.includes("T") ? `${text}Z` : text) / MINUTE;
  const to = at("to");
  return { from: minutes(at("from")), to: minutes(to) + (to.includes("T") ? 0 : 1440) };
};
const heads = (page) =>
  page.locator(".rows .day").evaluateAll((days) =>
    days.map((day) => ({ text: day.querySelector("b")?.textContent ?? "", left: day.getBoundingClientRect().left, right: day.getBoundingClientRect().right })),
  );
/** Brings the drawing to the top of the screen. */
const scrolled = (page) => page.locator(".rows").evaluate((rows) => rows.scrollIntoView({ block: "start" }));
/** Where a day's column lies on the screen. */
const column = async (page, text) => (await heads(page)).find((head) => head.text.startsWith(text));

test("Ctrl and the wheel zoom about the pointer: what is under it stays there", async ({ page, open }) => {
  await open("?from=2026-01-08&to=2026-01-13");
  await scrolled(page);
  const before = await column(page, "12");
  const x = (before.left + before.right) / 2;
  const box = await page.locator(".rows").boundingBox();
  await page.mouse.move(x, box.y + 20);
  await page.keyboard.down("Control");
  for (let turn = 0; turn < 4; turn++) await page.mouse.wheel(0, -60);
  await page.keyboard.up("Control");
  await expect.poll(() => query(page).get("from")).not.toBe("2026-01-08");
  await expect.poll(async () => (await column(page, "12"))?.right - (await column(page, "12"))?.left).toBeGreaterThan(before.right - before.left + 10);
  const after = await column(page, "12");
  // Noon of the twelfth is still under the pointer.
  expect(Math.abs((after.left + after.right) / 2 - x)).toBeLessThan(4);
});

test("the wheel alone scrolls the page and changes nothing", async ({ page, open }) => {
  await open();
  await page.evaluate(() => scrollTo(0, 400));
  const box = await page.locator(".rows").boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + 60);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(600);
  expect(query(page).size).toBe(0);
});

test("one can zoom from weeks down to hours, and back", async ({ page, open }) => {
  await open();
  await handles(page).marks.last().focus();
  for (let step = 0; step < 9; step++) {
    await page.keyboard.press("+");
    await page.waitForTimeout(60);
  }
  await expect.poll(() => query(page).get("from")).toMatch(/^2026-01-\d\dT\d\d:\d\d$/);
  const { from, to } = shown(page);
  expect(to - from).toBeLessThan(12 * 60);
  expect((await heads(page)).map((head) => head.text).join(" ")).toMatch(/\d\d:00/);
  await expect(handles(page).timeline.locator(":focus")).toHaveCount(1);
  for (let step = 0; step < 14; step++) {
    await page.keyboard.press("-");
    await page.waitForTimeout(60);
  }
  expect(query(page).get("from")).not.toContain("T");
});

test("a drag moves the days as far as the pointer goes", async ({ page, open }) => {
  await open("?from=2026-01-10&to=2026-01-12");
  await scrolled(page);
  const before = await column(page, "11");
  const y = (await page.locator(".rows").boundingBox()).y + 20;
  const x = (before.left + before.right) / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 6; step++) await page.mouse.move(x - step * 20, y);
  await page.mouse.up();
  await expect.poll(() => query(page).get("from")).toMatch(/T/);
  await expect.poll(async () => Math.abs((await column(page, "11")).right - before.right + 120)).toBeLessThan(4);
  // One step back undoes all of it.
  await page.goBack();
  await expect.poll(() => query(page).get("from")).toBe("2026-01-10");
});

test("the brush is dragged by its body and its ends", async ({ page, open }) => {
  await open("?from=2026-01-10&to=2026-01-11");
  const overview = page.getByRole("group", { name: "Overview" });
  const strip = await overview.boundingBox();
  const brush = await page.locator(".brush").boundingBox();
  const y = brush.y + brush.height / 2;
  await page.mouse.move(brush.x + brush.width / 2, y);
  await page.mouse.down();
  for (let step = 1; step <= 5; step++) await page.mouse.move(brush.x + brush.width / 2 + step * 10, y);
  await page.mouse.up();
  await expect.poll(async () => (await page.locator(".brush").boundingBox()).x - brush.x).toBeGreaterThan(40);
  const moved = await page.locator(".brush").boundingBox();
  expect(Math.abs(moved.x - brush.x - 50)).toBeLessThan(4);
  expect(Math.abs(moved.width - brush.width)).toBeLessThan(4);

  const handle = await page.getByRole("slider", { name: "Last day shown" }).boundingBox();
  expect(Math.min(handle.width, handle.height)).toBeGreaterThanOrEqual(24);
  await page.mouse.move(handle.x + 12, y);
  await page.mouse.down();
  for (let step = 1; step <= 4; step++) await page.mouse.move(handle.x + 12 - step * 15, y);
  await page.mouse.up();
  await expect.poll(async () => (await page.locator(".brush").boundingBox()).width).toBeLessThan(moved.width - 50);

  // Elsewhere on the strip, the brush comes there.
  await page.mouse.click(strip.x + 5, y);
  await expect.poll(() => query(page).get("from")).toMatch(/^2025-12-2/);
});

test("the ends of the brush move by keys, and say where they are", async ({ page, open }) => {
  await open();
  const from = page.getByRole("slider", { name: "First day shown" });
  await from.focus();
  await expect(from).toHaveAttribute("aria-valuetext", "28 December 2025");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => query(page).get("from")).toBe("2025-12-29");
  await expect(from).toHaveAttribute("aria-valuetext", "29 December 2025");
  await expect(from).toBeFocused();
  await page.keyboard.press("End");
  await expect.poll(() => query(page).get("from")).toMatch(/^2026-01-13T/);
  const to = page.getByRole("slider", { name: "Last day shown" });
  await from.press("Home");
  await to.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(to).toHaveAttribute("aria-valuetext", "12 January 2026");
});

test("what is quiet is folded and says how long it is; to scale, nothing is", async ({ page, open }) => {
  await open();
  const fold = page.getByRole("button", { name: /^\d+ quiet days/ });
  await expect(fold).toHaveCount(1);
  const days = Number((await fold.textContent()).match(/\d+/)[0]);
  const narrow = await fold.boundingBox();
  await fold.click();
  await expect.poll(() => query(page).get("scale")).toBe("time");
  await expect(page.getByText("Nothing is folded")).toBeVisible();
  await expect(fold).toHaveCount(0);
  // Every day is as wide as any other.
  const widths = (await heads(page)).map((head) => head.right - head.left);
  expect(widths.length).toBeGreaterThan(1);
  expect(days).toBeGreaterThan(3);
  expect(narrow.width).toBeGreaterThan(24);
  await page.getByRole("button", { name: "To scale" }).click();
  await expect(fold).toHaveCount(1);
  expect(query(page).has("scale")).toBe(false);
});

test("a mark's bar is as wide as its days", async ({ page, open }) => {
  await open("?from=2026-01-10&to=2026-01-13");
  const day = await column(page, "12");
  const bars = await page.locator("a.mark[aria-label^='12 January, ']:not(:has(.wide)) .bar > *").evaluateAll((bars) =>
    bars.map((bar) => ({ left: bar.getBoundingClientRect().left, right: bar.getBoundingClientRect().right })),
  );
  expect(bars.length).toBeGreaterThan(2);
  for (const bar of bars) {
    expect(Math.abs(bar.left - day.left)).toBeLessThan(4);
    expect(Math.abs(bar.right - day.right)).toBeLessThan(4);
  }
  const [first, second] = [await column(page, "11"), day];
  const range = await page.locator(".cell:has(a.mark[aria-label^='11–12 January, ']) .bar > *").first().evaluate((bar) => {
    const { left, right } = bar.getBoundingClientRect();
    return { left, right };
  });
  expect(Math.abs(range.left - first.left)).toBeLessThan(4);
  expect(Math.abs(range.right - second.right)).toBeLessThan(4);
});

test("an inferred date says so in words and looks so", async ({ page, open }) => {
  await open();
  const mark = handles(page).marks.filter({ hasText: "date inferred" }).first();
  await expect(mark).toHaveAttribute("aria-label", /date inferred/);
  await expect(mark.locator(".bar line")).toHaveCSS("stroke-dasharray", /\d/);
});

test("what is gathered comes apart on zoom, and all of it can be shown", async ({ page, open }) => {
  await open();
  const more = page.getByRole("button", { name: /^\d+ more.*: show only/ }).last();
  const before = await handles(page).marks.count();
  await more.click();
  await expect.poll(() => query(page).has("from")).toBe(true);
  // The day's own page may gather still, but never for good.
  const here = page.getByRole("button", { name: /show all of them here/ });
  for (let round = 0; round < 6 && (await here.count()); round++) {
    const left = await here.count();
    const marks = await handles(page).marks.count();
    await here.first().click();
    await expect.poll(() => handles(page).marks.count()).toBeGreaterThan(marks);
    if ((await here.count()) >= left) break;
  }
  expect(before).toBeGreaterThan(0);
});

test("background has a strip of its own, never the axis", async ({ page, open }) => {
  await open();
  const strip = page.locator(".strip");
  await expect(strip).toContainText("Background");
  await expect(strip).toContainText("1979");
  await strip.getByRole("link").first().click();
  await expect(handles(page).event).toBeVisible();
  expect(await handles(page).marks.filter({ hasText: "1979" }).count()).toBe(0);
});
