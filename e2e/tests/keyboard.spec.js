// Everything can be done without a mouse.
import { LANES, expect, handles, query, test } from "../fixtures.js";

const focusedName = (page) => page.evaluate(() => document.activeElement.getAttribute("aria-label") ?? "");

test("Tab reaches filters, search, timeline and list, and every stop is visible", async ({ page, open }) => {
  await open();
  const seen = [];
  while (seen.length < 300 && !seen.some(({ region }) => region === "Events")) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      return {
        region: element.closest("section[aria-label]")?.getAttribute("aria-label") ?? "",
        what: element.getAttribute("data-lane") ?? element.getAttribute("type") ?? "",
        sized: box.width > 0 && box.height > 0,
        ringed: element.matches(":focus-visible") && (style.outlineStyle !== "none" || style.boxShadow !== "none"),
        html: element.outerHTML.slice(0, 120),
      };
    });
    if (focused.html.startsWith("<body")) break;
    expect(focused.sized, focused.html).toBe(true);
    expect(focused.ringed, `no focus ring: ${focused.html}`).toBe(true);
    seen.push(focused);
  }
  for (const { key } of LANES) expect(seen.some(({ what }) => what === key)).toBe(true);
  expect(seen.some(({ what }) => what === "search")).toBe(true);
  expect(seen.some(({ region }) => region === "Timeline")).toBe(true);
  expect(seen.some(({ region }) => region === "Events")).toBe(true);
});

test("arrows move between events in time and between lanes", async ({ page, open }) => {
  await open();
  const { marks, timeline } = handles(page);
  await marks.and(page.locator("[tabindex='0']")).first().focus();
  const names = [await focusedName(page)];
  for (let step = 0; step < 4; step++) {
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => focusedName(page)).not.toBe(names.at(-1));
    names.push(await focusedName(page));
  }
  for (let step = 4; step > 0; step--) {
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => focusedName(page)).toBe(names[step - 1]);
  }
  const lane = (name) => LANES.find((lane) => name.includes(`, ${lane.name}: `)).key;
  const before = lane(await focusedName(page));
  await page.keyboard.press(before === "tolls" ? "ArrowDown" : "ArrowUp");
  await expect.poll(async () => lane(await focusedName(page))).not.toBe(before);
  await expect(timeline.locator(":focus")).toHaveCount(1);
});

test("Enter opens, Escape closes and gives the focus back", async ({ page, open }) => {
  await open();
  const { marks, event } = handles(page);
  await marks.and(page.locator("[tabindex='0']")).first().focus();
  const first = await focusedName(page);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => focusedName(page)).not.toBe(first);
  const name = await focusedName(page);
  await page.keyboard.press("Enter");
  await expect(event).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(event).toHaveCount(0);
  await expect.poll(() => focusedName(page)).toBe(name);
});

test("plus and minus zoom, and the focus stays in the timeline", async ({ page, open }) => {
  await open();
  const { marks, timeline } = handles(page);
  await marks.last().focus();
  await page.keyboard.press("+");
  await expect.poll(() => query(page).has("from")).toBe(true);
  await expect(timeline.locator(":focus")).toHaveCount(1);
  const days = () => Date.parse(query(page).get("to")) - Date.parse(query(page).get("from"));
  const once = days();
  await page.keyboard.press("+");
  await expect.poll(days).toBeLessThan(once);
  const twice = days();
  await page.keyboard.press("-");
  await expect.poll(() => !query(page).has("from") || days() > twice).toBe(true);
  await expect(timeline.locator(":focus")).toHaveCount(1);
});

test("a question mark lists the keys, in the timeline only", async ({ page, open }) => {
  await open();
  const { marks, search } = handles(page);
  const keys = page.getByRole("region", { name: "Keys" });
  await search.focus();
  await page.keyboard.type("?+-");
  await expect(search).toHaveValue("?+-");
  await expect(keys).toHaveCount(0);
  expect(query(page).has("from")).toBe(false);
  await search.fill("");
  await marks.first().focus();
  await page.keyboard.press("?");
  await expect(keys).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(keys).toHaveCount(0);
});

test("single keys do nothing outside of the timeline", async ({ page, open }) => {
  await open();
  await handles(page).filter(LANES[0]).focus();
  for (const key of ["+", "-", "?", "ArrowRight", "ArrowDown"]) await page.keyboard.press(key);
  expect(query(page).size).toBe(0);
  await expect(page.getByRole("region", { name: "Keys" })).toHaveCount(0);
});

test("filters work with Space and Enter", async ({ page, open }) => {
  await open();
  const filter = handles(page).filter(LANES[3]);
  await filter.focus();
  await page.keyboard.press("Space");
  await expect(filter).toHaveAttribute("aria-pressed", "false");
  await page.keyboard.press("Enter");
  await expect(filter).toHaveAttribute("aria-pressed", "true");
});
