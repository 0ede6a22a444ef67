// The toll chart: what does not compare stands apart, words do not run over one another, every point is a way to its
// sentence.
import { ARTICLES, expect, handles, query, test } from "../fixtures.js";

const panels = (page) => handles(page).tolls.getByRole("group", { name: "The figures over time" }).getByRole("group");
const unfold = (page) => handles(page).tolls.getByRole("button", { name: /figures/ }).click();
const points = (page) => panels(page).getByRole("link");

/** Pairs of words in the chart that lie over one another, and words that leave the page. */
const collisions = (page) =>
  page.evaluate(() => {
    const figure = document.querySelector("figure.tolls");
    const texts = [...figure.querySelectorAll("svg text, .measure, .ends span")]
      .filter((text) => text.checkVisibility() && text.textContent.trim())
      .map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    const meets = (a, b) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
      // The boxes of a line's letters are higher than the letters.
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;
    const wide = document.documentElement.clientWidth;
    const outside = texts.filter(({ box }) => box.left < 0 || box.right > wide).map(({ words }) => `outside: ${words}`);
    const over = texts.flatMap((a, place) =>
      texts.slice(place + 1).filter((b) => meets(a.box, b.box)).map((b) => `${a.words} / ${b.words}`),
    );
    return { count: texts.length, bad: [...outside, ...over] };
  });

for (const width of [360, 768, 1280, 1920]) {
  for (const size of [100, 200]) {
    test(`no words run over others at ${width} pixels and ${size} % text`, async ({ page, open }) => {
      await page.setViewportSize({ width, height: 900 });
      await open();
      await page.evaluate((size) => (document.documentElement.style.fontSize = `${size}%`), size);
      for (const step of ["", "+", "+"]) {
        if (step) {
          await handles(page).marks.first().focus();
          await page.keyboard.press(step);
          await page.waitForTimeout(100);
        }
        const { count, bad } = await collisions(page);
        expect(count).toBeGreaterThan(3);
        expect(bad).toEqual([]);
      }
    });
  }
}

test("each measure has a panel and a scale of its own", async ({ page, open }) => {
  await open();
  await unfold(page);
  const names = await panels(page).evaluateAll((all) => all.map((panel) => panel.getAttribute("aria-label")));
  expect(names[0]).toBe("dead");
  expect(names).toContain("detained");
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) {
    const panel = panels(page).and(page.getByRole("group", { name, exact: true }));
    for (const point of await panel.getByRole("link").all()) {
      expect(await point.getAttribute("aria-label")).toContain(` ${name}`);
    }
  }
});

test("a point says how many, of whom, who counted and as of when, and opens its sentence", async ({ page, open }) => {
  await open();
  const point = points(page).first();
  const name = await point.getAttribute("aria-label");
  expect(name).toMatch(/^[\w ,]+ \w+(, a sum made here)?, .+, as of .*\d{4}$/);
  await point.dispatchEvent("click");
  const { event, article } = handles(page);
  await expect(event).toBeVisible();
  expect(query(page).get("event")).toBeTruthy();
  const marked = await article.locator("mark").first().textContent();
  expect(ARTICLES.some(({ text }) => text.includes(marked))).toBe(true);
});

test("points are one stop of the tab order, and arrows move among them", async ({ page, open }) => {
  await open();
  const stops = page.locator("figure.tolls .panels a[tabindex='0']");
  await expect(stops).toHaveCount(1);
  await stops.focus();
  const name = () => page.evaluate(() => document.activeElement.getAttribute("aria-label"));
  const first = await name();
  await page.keyboard.press("ArrowRight");
  const second = await name();
  expect(second).not.toBe(first);
  await expect(stops).toHaveCount(1);
  await page.keyboard.press("ArrowLeft");
  expect(await name()).toBe(first);
  await page.keyboard.press("End");
  expect(await name()).toBe(await points(page).last().getAttribute("aria-label"));
  await page.keyboard.press("Enter");
  await expect(handles(page).event).toBeVisible();
});

test("points can be touched: 24 pixels high and wide", async ({ page, open }) => {
  await open();
  const small = await points(page).evaluateAll((links) =>
    links
      .map((link) => link.querySelector(".target").getBoundingClientRect())
      // Places are percentages, so sizes are not exact to the last digit.
      .filter((box) => box.width < 23.99 || box.height < 23.99)
      .map((box) => `${box.width}×${box.height}`),
  );
  expect(small).toEqual([]);
});

test("the table has every point of the chart", async ({ page, open }) => {
  await open();
  const rows = await handles(page).tolls.getByRole("table").getByRole("row").allTextContents();
  const named = await points(page).evaluateAll((links) => links.map((link) => link.getAttribute("aria-label")));
  for (const name of named) {
    const number = name.match(/[\d,]*\d|hundreds|thousands/)[0];
    expect(rows.some((row) => row.includes(number)), name).toBe(true);
  }
});

test("as known on a day, later counts are not drawn", async ({ page, open }) => {
  await open();
  const all = await points(page).count();
  await open("?asof=2026-01-12");
  const then = await points(page).count();
  expect(then).toBeLessThan(all);
  expect(then).toBeGreaterThan(0);
});

test("with forced colours, lines, points and words can be told from the ground", async ({ page, open }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await open();
  const drawn = await page.evaluate(() => {
    const style = (selector) => getComputedStyle(document.querySelector(`figure.tolls ${selector}`));
    return { ground: getComputedStyle(document.body).backgroundColor, line: style(".firm").stroke, words: style(".end").fill };
  });
  expect(drawn.line).not.toBe(drawn.ground);
  expect(drawn.words).not.toBe(drawn.ground);
});
