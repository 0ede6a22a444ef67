// Filters by speaker and source, together with all others: counted, in the address, and each taken away again.
import { LANES, counted, expect, handles, query, test } from "../fixtures.js";

const FACETS = [
  { name: "Who says so", parameter: "speaker" },
  { name: "Source", parameter: "source" },
];

const facet = (page, name) => {
  const options = page.getByRole("group", { name, exact: true });
  return { summary: page.locator("summary", { hasText: name }), options: options.getByRole("button") };
};

const chips = (page) => page.getByRole("group", { name: "Filters that are on" }).getByRole("button");

for (const { name, parameter } of FACETS) {
  test(`${name}: each choice leaves as many events as it says`, async ({ page, open }) => {
    await open();
    const { count } = handles(page);
    const { summary, options } = facet(page, name);
    const all = await counted(count);
    await summary.click();
    const numbers = (await options.locator(".number").allTextContents()).map(Number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    for (const place of [0, 1]) {
      await options.nth(place).click();
      await expect(options.nth(place)).toHaveAttribute("aria-pressed", "true");
      await expect(options.nth(place)).toBeFocused();
      await expect(count).toContainText(`${numbers[place]} of ${all.total}`);
      await options.nth(place).click();
    }
    await options.nth(0).click();
    await options.nth(1).click();
    expect((await counted(count)).shown).toBeGreaterThanOrEqual(Math.max(numbers[0], numbers[1]));
    expect(query(page).get(parameter).split(",")).toHaveLength(2);
    await page.reload();
    await expect(chips(page)).toHaveCount(3);
    await page.goBack();
    await expect(chips(page)).toHaveCount(2);
  });
}

test("lanes count what each would leave under the other filters", async ({ page, open }) => {
  await open();
  const { filter, count } = handles(page);
  const { summary, options } = facet(page, "Who says so");
  await summary.click();
  await options.first().click();
  const numbers = [];
  for (const lane of LANES) numbers.push(Number(await filter(lane).locator(".number").textContent()));
  expect(numbers.reduce((sum, number) => sum + number)).toBe((await counted(count)).shown);
  await filter(LANES[2]).click();
  expect((await counted(count)).shown).toBe(numbers[0] + numbers[1] + numbers[3]);
});

test("each filter that is on is taken away by its chip, and all at once", async ({ page, open }) => {
  await open("?q=the&from=2026-01-12&asof=2026-01-13&lanes=tolls,reactions,ground");
  const all = chips(page);
  await expect(all).toHaveCount(4);
  await all.filter({ hasText: "“the”" }).click();
  await expect(all).toHaveCount(3);
  expect(query(page).has("q")).toBe(false);
  await page.goBack();
  await expect(all).toHaveCount(4);
  await all.filter({ hasText: "Clear all" }).click();
  await expect(all).toHaveCount(0);
  expect(page.url()).not.toContain("?");
});

test("where nothing is left, the page says which filter to lift", async ({ page, open }) => {
  await open("?q=xyzzyplugh&lanes=tolls");
  const { list, count } = handles(page);
  await expect(list).toContainText("No event fits");
  const way = list.getByRole("button", { name: /Without “xyzzyplugh”: [1-9]/ });
  const left = Number((await way.textContent()).match(/\d+/)[0]);
  await way.click();
  await expect(count).toContainText(`${left} of`);
});

test("names that nobody here has are told, and leave all", async ({ page, open }) => {
  await open("?speaker=Xyzzy&source=plugh");
  await expect(page.getByRole("status").filter({ hasText: "Xyzzy" })).toBeVisible();
  const { shown, total } = await counted(handles(page).count);
  expect(shown).toBe(total);
});

for (const width of [360, 1280]) {
  test(`axe finds nothing with all filters open, ${width} pixels wide`, async ({ page, open, axe }) => {
    await page.setViewportSize({ width, height: 800 });
    await open("?q=the&asof=2026-01-13");
    for (const { name } of FACETS) await facet(page, name).summary.click();
    await facet(page, "Who says so").options.first().click();
    await axe();
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wider).toBe(0);
  });
}
