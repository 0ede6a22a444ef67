// Where the page runs from right to left, time does too: drawing, overview, chart and keys agree, and nothing overflows.
import { expect, handles, test } from "../fixtures.js";

const turn = (page) => page.evaluate(() => (document.documentElement.dir = "rtl"));
const overflow = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const texts = [...document.querySelectorAll(".dateline svg text, .dateline :is(h1, p, a, button, td)")];
    const outside = texts
      .filter((text) => text.checkVisibility() && !text.closest(".numbers, .unseen"))
      .map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.left < -0.5 || box.right > clientWidth + 0.5));
    return [scrollWidth - clientWidth, ...outside.map(({ words }) => words)];
  });

/** The middle of everything that says where in time something lies, from left to right. */
const places = (page) =>
  page.evaluate(() => {
    const middle = (element) => {
      const box = element.getBoundingClientRect();
      return (box.left + box.right) / 2;
    };
    const all = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).map(middle);
    const rules = document.querySelector(".chart .grid").getBoundingClientRect();
    return {
      heads: all(".rows .day"),
      points: all(".panel:first-child .sign"),
      end: all(".panel:first-child text.end").at(-1),
      handles: all(".handle"),
      rules: [rules.left, rules.right],
      rows: document.querySelector(".column:last-of-type .day").getBoundingClientRect().left,
      bars: all(".overview rect.tolls"),
    };
  });

for (const width of [360, 768, 1280]) {
  test(`nothing overflows at ${width} pixels, in any view`, async ({ page, open }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const query of ["", "?view=list", "?view=differences"]) {
      await open(query);
      await turn(page);
      expect(await overflow(page), query).toEqual([0]);
    }
    await open();
    await turn(page);
    await handles(page).entries.first().getByRole("link").first().click();
    await expect(handles(page).article).toBeVisible();
    expect(await overflow(page), "an open event").toEqual([0]);
  });
}

test("drawing, overview and chart are each other's mirror images, words are not turned over", async ({ page, open }) => {
  await open();
  const left = await places(page);
  const wide = await page.evaluate(() => document.documentElement.clientWidth);
  await turn(page);
  const right = await places(page);
  const mirrored = (list) => list.map((place) => wide - place);
  for (const what of ["heads", "points", "handles", "bars"]) {
    expect(left[what].length, what).toBeGreaterThan(1);
    for (const [place, expected] of mirrored(left[what]).entries()) {
      expect(Math.abs(right[what][place] - expected), `${what} ${place}`).toBeLessThan(2);
    }
  }
  expect(Math.abs(right.end - (wide - left.end)), "a label").toBeLessThan(2);
  // Turned over twice is not turned over.
  const turned = await page.evaluate(() =>
    [...document.querySelectorAll(".chart text")]
      .filter((text) => text.checkVisibility() && text.textContent)
      .map((text) => text.getScreenCTM().a),
  );
  expect(turned.length).toBeGreaterThan(3);
  expect(turned.filter((across) => across < 0)).toEqual([]);
});

test("arrows go where they point, and later is to the left", async ({ page, open }) => {
  await open();
  await turn(page);
  const { marks } = handles(page);
  const at = () => page.evaluate(() => document.activeElement.getBoundingClientRect().right);
  await marks.first().focus();
  const before = await at();
  for (let step = 0; step < 4; step++) await page.keyboard.press("ArrowLeft");
  await expect.poll(at).toBeLessThan(before);
  const end = page.getByRole("slider", { name: "First day shown" });
  const hour = async () => Number(await end.getAttribute("aria-valuenow"));
  const from = await hour();
  await end.press("ArrowLeft");
  await expect.poll(hour).toBeGreaterThan(from);
  const points = page.locator("figure.tolls .panels a");
  await points.first().focus();
  const first = await page.evaluate(() => document.activeElement.getAttribute("aria-label"));
  await page.keyboard.press("ArrowRight");
  expect(await page.evaluate(() => document.activeElement.getAttribute("aria-label"))).toBe(first);
  await page.keyboard.press("ArrowLeft");
  expect(await page.evaluate(() => document.activeElement.getAttribute("aria-label"))).not.toBe(first);
});

test("within a host page that runs to the left", async ({ page, host }) => {
  await page.goto(host);
  await expect(page.locator("dateline-timeline").first().locator(".timeline, .events").first()).toBeVisible();
  await turn(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  const days = await page
    .locator("dateline-timeline")
    .first()
    .locator(".rows .day")
    .evaluateAll((heads) => heads.map((head) => head.getBoundingClientRect().right));
  expect(days.length).toBeGreaterThan(2);
  expect(days[0]).toBeGreaterThan(days.at(-1));
});
