// Abbreviations that an article explains say what they stand for, with and without a mouse.
import { ARTICLES, expect, handles, test, whole } from "../fixtures.js";

const list = (page) => page.getByRole("region", { name: "Abbreviations" });
const spaced = (text) => text.replace(/\s+/g, " ");

/** Short and long forms, as the list at the end has them. */
const pairs = async (page) => {
  const lines = await list(page).locator("li > p").allTextContents();
  return lines.map((line) => line.match(/^(.+?): (.+)$/).slice(1));
};

/** Of each abbreviation in a place, what it says it is. */
const titled = (place) =>
  place.locator("abbr").evaluateAll((all) => all.map((abbr) => [abbr.textContent, abbr.title]));

test("each is listed with the sentence that explains it, in an article's own words", async ({ page, open, axe }) => {
  await open();
  await whole(page);
  const all = await list(page).locator("li").all();
  expect(all.length).toBeGreaterThan(0);
  for (const [place, [short, full]] of (await pairs(page)).entries()) {
    const words = await all[place].locator("blockquote").textContent();
    expect(ARTICLES.some(({ text }) => text.includes(words)), words).toBe(true);
    const marked = spaced(await all[place].locator("blockquote mark").textContent());
    expect(marked).toContain(short);
    expect(marked).toContain(full);
    await expect(all[place].locator("cite")).toHaveText(/\S/);
  }
  await axe();
});

test("they are marked wherever speakers and sources are named", async ({ page, open }) => {
  await open();
  await whole(page);
  const known = new Map(await pairs(page));
  const { list: entries } = handles(page);
  for (const place of [entries.locator("cite"), page.getByRole("figure", { name: "Tolls" })]) {
    const found = await titled(place);
    expect(found.length).toBeGreaterThan(0);
    for (const [short, full] of found) expect(full).toBe(known.get(short.replaceAll(".", "")));
  }
  const menu = page.getByRole("combobox", { name: "Who says so" });
  for (const [short, full] of known) {
    await expect(menu.locator("option", { hasText: `${short}, ${full}` })).toHaveCount(1);
  }
  await open("?view=differences");
  expect((await titled(page.locator(".difference h4"))).length).toBeGreaterThan(0);
});

test("the open event writes each out once, by keyboard", async ({ page, open, axe }) => {
  await open();
  await whole(page);
  const known = await pairs(page);
  expect(known.length).toBeGreaterThan(0);
  const { entries, event } = handles(page);
  for (const [short, full] of known) {
    const link = entries.filter({ has: page.locator("cite abbr", { hasText: short }) }).first().getByRole("link").first();
    await link.focus();
    await page.keyboard.press("Enter");
    await expect(event.locator("cite").filter({ hasText: short }).first()).toContainText(`${short} (${full})`);
    const text = await event.locator("cite").allTextContents();
    expect(text.join(" ").split(`${short} (${full})`)).toHaveLength(2);
  }
  await axe();
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });
  test("the figures' own note says what their sources are called", async ({ page, open }) => {
    await open();
    await whole(page);
    const tolls = page.getByRole("figure", { name: "Tolls" });
    await tolls.getByRole("button").first().tap();
    const found = await titled(tolls);
    expect(found.length).toBeGreaterThan(0);
    for (const [short, full] of found) {
      await expect(tolls.getByText(`${short}: ${full}.`)).toBeVisible();
    }
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("they are marked and listed all the same", async ({ page, site }) => {
    await page.goto(site);
    const known = new Map(await pairs(page));
    expect(known.size).toBeGreaterThan(0);
    const found = await titled(handles(page).list);
    expect(found.length).toBeGreaterThan(0);
    for (const [short, full] of found) expect(full).toBe(known.get(short));
  });
});
