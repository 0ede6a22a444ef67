// The list, day by day.
import { expect, handles, test } from "../fixtures.js";

const LINES = (list) =>
  list.locator("> ol > li").evaluateAll((rows) =>
    rows.map((row) => ({
      heading: row.querySelector("h3")?.textContent ?? null,
      first: row.querySelector("time")?.getAttribute("datetime") ?? null,
      time: row.querySelector("time, .undated").textContent,
    })),
  );

/** Every entry stands below the heading of its day, and no heading stands twice in a row. */
function expectDays(lines) {
  let heading = null;
  for (const line of lines) {
    if (line.heading !== null) {
      expect(line.heading).not.toBe(heading);
      heading = line.heading;
    }
    expect(heading, "the list begins with a heading").not.toBeNull();
    if (line.first === null) expect(heading).toBe("Undated");
    else if (/^\w+day /.test(heading)) {
      const day = new Date(`${line.first}T00:00Z`);
      const told = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
      expect(heading).toBe(told.format(day).replace(",", ""));
    } else expect(line.time, "a range has a heading of its own").toMatch(/–|since|late|early|about|\w+ \d{4}|December/);
  }
}

test("each day has a heading, and so have ranges and what is undated", async ({ page, open }) => {
  await open("?view=list");
  const lines = await LINES(handles(page).list);
  expectDays(lines);
  expect(lines.filter((line) => line.heading).length).toBeGreaterThan(4);
  expect(lines.filter((line) => line.heading).length).toBeLessThan(lines.length / 2);
  expect(lines.some((line) => line.heading === "Undated")).toBe(true);
});

test("headings follow what is shown", async ({ page, open }) => {
  await open("?view=list");
  const { list, search, entries } = handles(page);
  const all = await entries.count();
  for (const query of ["Trump", "internet", "the", ""]) {
    await search.fill(query);
    await expect.poll(() => entries.count())[query === "" ? "toBe" : "toBeLessThanOrEqual"](all);
    await expect.poll(async () => {
      try {
        expectDays(await LINES(list));
        return "";
      } catch (error) {
        return String(error);
      }
    }).toBe("");
  }
});

test("headings go down one level at a time", async ({ page, open }) => {
  await open("?view=list");
  const levels = await handles(page)
    .list.locator("h2, h3, h4")
    .evaluateAll((headings) => headings.map((heading) => Number(heading.tagName[1])));
  expect(levels[0]).toBe(2);
  for (let place = 1; place < levels.length; place++) expect(levels[place] - levels[place - 1]).toBeLessThanOrEqual(1);
  expect(levels.filter((level) => level === 4).length).toBe(await handles(page).entries.count());
});

test("on a phone the day stays at the top while its events pass", async ({ page, open }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open("?view=list");
  const { list, entries } = handles(page);
  const heading = list.getByRole("heading", { name: "Sunday 11 January" });
  await entries.and(page.locator(":has(time[datetime='2026-01-11'])")).nth(4).scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollBy(0, 200));
  await expect.poll(async () => Math.round((await heading.boundingBox()).y)).toBe(0);
});
