// What sources disagree on, side by side.
import { ARTICLES, expect, handles, query, test } from "../fixtures.js";

const region = (page) => page.getByRole("region", { name: "Where accounts differ" });
const choice = (page) => page.getByRole("button", { name: /^Differences \d+$/ });
const counted = async (page) => Number((await choice(page).textContent()).match(/\d+/)[0]);

test("the differences are a view of their own, with a count", async ({ page, open }) => {
  await open();
  const count = await counted(page);
  expect(count).toBeGreaterThan(1);
  await choice(page).click();
  expect(query(page).get("view")).toBe("differences");
  await expect(choice(page)).toHaveAttribute("aria-pressed", "true");
  const { timeline, list } = handles(page);
  await expect(timeline).toHaveCount(0);
  await expect(list).toBeVisible();
  await expect(region(page)).toHaveCount(1);
  await expect(region(page).getByRole("heading", { level: 3 })).toHaveCount(count);
  await page.goBack();
  await expect(timeline).toBeVisible();
});

test("every side says what it says, in an article's own words, with their source", async ({ page, open }) => {
  await open("?view=differences");
  for (const difference of await region(page).locator(".difference").all()) {
    const sides = difference.locator("> ul > li");
    expect(await sides.count()).toBeGreaterThan(1);
    for (const side of await sides.all()) {
      await expect(side.getByRole("heading", { level: 4 })).toHaveText(/\d/);
      for (const quote of await side.locator("blockquote").all()) {
        const words = await quote.textContent();
        expect(ARTICLES.some(({ text }) => text.includes(words)), words).toBe(true);
        await expect(quote.locator("+ cite")).toHaveText(/\S/);
      }
    }
  }
});

test("the opening sentence leads to them, and each leads to its event", async ({ page, open }) => {
  await open();
  await page.locator(".lede").getByRole("link", { name: /differ/ }).click();
  await expect(region(page)).toBeInViewport();
  expect(query(page).get("view")).toBe("differences");
  await region(page).getByRole("link", { name: "Open the event" }).last().click();
  await expect(handles(page).event).toBeInViewport();
});

test("what was not known yet does not differ yet", async ({ page, open }) => {
  await open();
  const all = await counted(page);
  await open("?view=differences&asof=2026-01-12");
  expect(await counted(page)).toBeLessThan(all);
  expect(await counted(page)).toBe(await region(page).locator(".difference").count());
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("the differences stand below the list", async ({ page, site }) => {
    await page.goto(site);
    await expect(region(page).locator("blockquote").first()).toHaveText(/\S/);
    await page.locator(".lede").getByRole("link", { name: /differ/ }).click();
    await expect(region(page)).toBeInViewport();
  });
});
