// The page as it could have been known on a day on which articles came out.
import { counted, expect, handles, query, test } from "../fixtures.js";

const menu = (page) => page.getByRole("combobox", { name: "As known on" });

test("steps go through the days of publication and back", async ({ page, open }) => {
  await open();
  const { count } = handles(page);
  const all = (await counted(count)).shown;
  const days = await menu(page).locator("option").evaluateAll((options) => options.map((option) => option.value));
  expect(days[0]).toBe("");
  const [earlier, later] = ["As known earlier", "As known later"].map((name) => page.getByRole("button", { name }));
  await expect(later).toHaveAttribute("aria-disabled", "true");
  const shown = [];
  for (const day of days.slice(1)) {
    await earlier.click();
    await expect(menu(page)).toHaveValue(day);
    expect(query(page).get("asof")).toBe(day);
    shown.push((await counted(count)).shown);
  }
  await expect(earlier).toHaveAttribute("aria-disabled", "true");
  expect(shown[0]).toBe(all);
  expect(shown).toEqual(shown.toSorted((a, b) => b - a));
  await later.click();
  await page.goBack();
  await expect(menu(page)).toHaveValue(days.at(-1));
  await menu(page).selectOption("");
  await expect.poll(() => query(page).has("asof")).toBe(false);
});

test("what was new on a day is told, linked and said in the list", async ({ page, open }) => {
  await open();
  const days = await menu(page).locator("option").evaluateAll((options) => options.map((option) => option.value));
  await menu(page).selectOption(days[1]);
  const news = page.getByRole("status").locator(".new-then");
  await expect(news).toContainText(/New on .* events? in /);
  const number = Number((await news.textContent()).match(/(\d+) events?/)[1]);
  await expect(handles(page).list.locator(".new")).toHaveCount(number);
  await news.getByRole("link").first().click();
  await expect(handles(page).entries.filter({ has: page.locator(".new") }).first().getByRole("link")).toBeFocused();
  await news.getByRole("link").nth(1).click();
  await expect(handles(page).article).toBeVisible();
});

test("opening, sources and differences say no more than was known", async ({ page, open }) => {
  await open();
  const sources = page.getByRole("region", { name: "Sources" }).getByRole("listitem");
  const all = await sources.count();
  const kicker = await page.locator(".kicker").textContent();
  await page.getByRole("button", { name: "As known earlier" }).click();
  await page.getByRole("button", { name: "As known earlier" }).click();
  await expect.poll(() => sources.count()).toBeLessThan(all);
  expect(await page.locator(".kicker").textContent()).not.toBe(kicker);
});

test("a day before all articles shows nothing, and how to lift that", async ({ page, open }) => {
  await open("?asof=1999-01-01");
  await expect(handles(page).entries).toHaveCount(0);
  await handles(page).list.getByRole("button", { name: /Without/ }).click();
  await expect(handles(page).entries).not.toHaveCount(0);
});
