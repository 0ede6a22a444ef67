// Without scripts the page is a readable document.
import { ARTICLES, expect, handles, ready, test, whole } from "../fixtures.js";

test.use({ javaScriptEnabled: false });

test("every event, quotation and source can be read", async ({ page, site }) => {
  await page.goto(site);
  const { entries, list } = handles(page);
  await expect(list).toBeVisible();
  expect(await entries.count()).toBeGreaterThan(10);
  for (const entry of await entries.all()) {
    await expect(entry.getByRole("heading").or(entry.getByRole("link")).first()).toHaveText(/\S/);
    for (const quote of await entry.locator("blockquote").all()) {
      const words = await quote.textContent();
      expect(ARTICLES.some(({ text }) => text.includes(words)), words).toBe(true);
      await expect(quote.locator("+ cite")).toHaveText(/\S/);
    }
  }
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

/** What each event says and by whom, and every figure. */
const told = async (page) => {
  const { entries, tolls } = handles(page);
  const events = await entries.evaluateAll((all) =>
    all.map((entry) => [entry.id, ...[...entry.querySelectorAll("h4, time, blockquote, cite")].map((part) => part.textContent)]),
  );
  return { events, figures: await tolls.locator("tbody tr").allTextContents() };
};

test("nothing is missing that the program shows", async ({ page, browser, site }) => {
  await page.goto(site);
  const without = await told(page);
  const context = await browser.newContext({ javaScriptEnabled: true });
  const scripted = await context.newPage();
  await scripted.goto(site);
  await ready(scripted);
  await scripted.mouse.move(1, 1);
  await whole(scripted);
  expect(without).toEqual(await told(scripted));
  expect(without.figures.length).toBeGreaterThan(3);
  await context.close();
});

test("the toll figures stand in a table", async ({ page, site }) => {
  await page.goto(site);
  await expect(handles(page).tolls.getByRole("table")).toBeVisible();
});

test("a mark leads to its event in the list", async ({ page, site }) => {
  await page.goto(site);
  const { marks, list } = handles(page);
  await marks.last().click();
  const target = new URL(page.url()).hash;
  expect(target).toMatch(/^#.+/);
  await expect(list.locator(target)).toBeInViewport();
});
