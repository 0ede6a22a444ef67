// What tests and embedders may hold on to, and that every word shown is one of an article's.
import { ARTICLES, LANES, counted, expect, handles, test } from "../fixtures.js";

test("the page says that it works", async ({ page, open }) => {
  await open();
  const marks = await page.evaluate(() => performance.getEntriesByName("dateline:ready", "mark").length);
  expect(marks).toBe(1);
});

test("every lane has a filter with its number of events", async ({ page, open }) => {
  await open();
  const { filter, entries, count } = handles(page);
  let sum = 0;
  for (const lane of LANES) {
    await expect(filter(lane)).toHaveAttribute("aria-pressed", "true");
    const shown = await entries.and(page.locator(`[data-lane=${lane.key}]`)).count();
    sum += Number((await filter(lane).textContent()).match(/\d+/)[0]);
    expect(shown).toBeGreaterThan(0);
  }
  expect((await counted(count)).shown).toBe(sum);
});

test("every event has its id, lane, date, words and source", async ({ page, open }) => {
  await open();
  const { entries } = handles(page);
  const rows = await entries.evaluateAll((articles) =>
    articles.map((article) => ({
      id: article.dataset.eventId,
      lane: article.dataset.lane,
      time: article.querySelector("time")?.getAttribute("datetime") ?? null,
      undated: /undated/i.test(article.textContent),
      quotes: [...article.querySelectorAll("blockquote")].map((quote) => {
        const next = quote.nextElementSibling;
        return { words: quote.textContent, source: next?.matches("cite") ? next.textContent : null };
      }),
    })),
  );
  expect(rows.length).toBeGreaterThan(10);
  expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
  const texts = ARTICLES.map((article) => article.text);
  for (const row of rows) {
    expect(LANES.map((lane) => lane.key)).toContain(row.lane);
    if (row.time === null) expect(row.undated, row.id).toBe(true);
    else expect(row.time).toMatch(/^-?\d{4}(-\d\d(-\d\d)?)?/);
    expect(row.quotes.length, row.id).toBeGreaterThan(0);
    for (const quote of row.quotes) {
      expect(texts.some((text) => text.includes(quote.words)), `not in any article: ${quote.words}`).toBe(true);
      expect(quote.source?.length, `no source: ${quote.words}`).toBeGreaterThan(0);
    }
  }
});

test("the list is in the order of time, what is undated last", async ({ page, open }) => {
  await open();
  const days = await handles(page)
    .list.locator("> ol > li > article")
    .evaluateAll((rows) => rows.map((row) => row.querySelector("time")?.getAttribute("datetime") ?? "9999"));
  expect(days.length).toBeGreaterThan(10);
  expect(days.map((day) => day.slice(0, 10))).toEqual(days.map((day) => day.slice(0, 10)).sort());
});

test("marks are named by date, lane and title", async ({ page, open }) => {
  await open();
  const { marks, timeline } = handles(page);
  await expect(timeline).toBeVisible();
  expect(await marks.count()).toBeGreaterThan(5);
});

test("the toll chart has its numbers in a table", async ({ page, open }) => {
  await open();
  const { tolls } = handles(page);
  await expect(tolls).toBeVisible();
  const cells = await tolls.getByRole("table").getByRole("cell").allTextContents();
  expect(cells.filter((cell) => /\d/.test(cell)).length).toBeGreaterThan(3);
});

test("the title and the language are the page's own", async ({ page, open }) => {
  await open();
  await expect(page).toHaveTitle(/\S/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
});
