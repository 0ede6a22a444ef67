// Filters by speaker and source, together with all others: counted, in the address, and each taken away again.
import { LANES, counted, expect, handles, query, test } from "../fixtures.js";

const FACETS = [
  { name: "Who says so", parameter: "speaker" },
  { name: "Source", parameter: "source" },
];

const facet = (page, name) => page.getByRole("combobox", { name, exact: true });

/** What a menu offers: the value of each choice and how many events it says it would leave. */
const choices = (menu) =>
  menu.locator("option[value]:not([value=''])").evaluateAll((options) =>
    options.map((option) => ({ value: option.value, number: Number(option.textContent.match(/\((\d+)\)$/)[1]) })),
  );

const chips = (page) => page.getByRole("group", { name: "Filters that are on" }).getByRole("button");

for (const { name, parameter } of FACETS) {
  test(`${name}: each choice leaves as many events as it says`, async ({ page, open }) => {
    await open();
    const { count } = handles(page);
    const all = await counted(count);
    const [first, second] = await choices(facet(page, name));
    expect(first.number).toBeGreaterThanOrEqual(second.number);
    for (const { value, number } of [first, second]) {
      await facet(page, name).focus();
      await facet(page, name).selectOption(value);
      await expect(count).toContainText(`${number} of ${all.total}`);
      await expect(facet(page, name)).toBeFocused();
      await chips(page).first().click();
      await expect(count).toContainText(`${all.shown} of ${all.total}`);
    }
    await facet(page, name).selectOption(first.value);
    await facet(page, name).selectOption(second.value);
    await expect(chips(page)).toHaveCount(3);
    expect((await counted(count)).shown).toBeGreaterThanOrEqual(Math.max(first.number, second.number));
    expect(query(page).get(parameter).split(",")).toHaveLength(2);
    await page.reload();
    await expect(chips(page)).toHaveCount(3);
    await page.goBack();
    await expect(chips(page)).toHaveCount(2);
  });
}

test("who goes on within a few frames of taking a filter away keeps the focus", async ({ page, open }) => {
  await open("?q=the");
  await chips(page).first().waitFor();
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    document.querySelector(".chip").click();
    await frame();
    await frame();
    document.querySelector("input[type=search]").focus();
    for (let nth = 0; nth < 10; nth++) await frame();
  });
  await expect(handles(page).search).toBeFocused();
});

test("lanes count what each would leave under the other filters", async ({ page, open }) => {
  await open();
  const { filter, count } = handles(page);
  const [first] = await choices(facet(page, "Who says so"));
  await facet(page, "Who says so").selectOption(first.value);
  await expect(count).toContainText(`${first.number} of`);
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
  test(`axe finds nothing with filters on, ${width} pixels wide`, async ({ page, open, axe }) => {
    await page.setViewportSize({ width, height: 800 });
    await open("?q=the&asof=2026-01-13");
    const more = page.getByRole("button", { name: "More", exact: true });
    if (await more.isVisible()) await more.click();
    await facet(page, "Who says so").selectOption({ index: 1 });
    await axe();
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wider).toBe(0);
  });
}
