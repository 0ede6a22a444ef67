// Without scripts the page is a readable document.
import { ARTICLES, expect, handles, test } from "../fixtures.js";

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
