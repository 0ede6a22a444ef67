// Lane filters and search.
import { LANES, counted, expect, handles, query, test } from "../fixtures.js";

for (const lane of LANES) {
  test(`${lane.name} can be turned off and on`, async ({ page, open }) => {
    await open();
    const { filter, entries, count } = handles(page);
    const own = entries.and(page.locator(`[data-lane=${lane.key}]`));
    const before = await counted(count);
    const others = (await entries.count()) - (await own.count());

    await filter(lane).click();
    await expect(filter(lane)).toHaveAttribute("aria-pressed", "false");
    await expect(own).toHaveCount(0);
    await expect(entries).toHaveCount(others);
    expect(query(page).get("lanes").split(",").sort()).toEqual(
      LANES.map(({ key }) => key).filter((key) => key !== lane.key).sort(),
    );
    const during = await counted(count);
    expect(during.shown).toBeLessThan(before.shown);
    expect(during.total).toBe(before.total);

    await filter(lane).click();
    await expect(filter(lane)).toHaveAttribute("aria-pressed", "true");
    await expect(count).toContainText(`${before.shown} of`);
    expect(query(page).has("lanes")).toBe(false);
  });
}

test("with every lane off the page says so and works on", async ({ page, open }) => {
  await open();
  const { filter, entries, count } = handles(page);
  for (const lane of LANES) await filter(lane).click();
  await expect(entries).toHaveCount(0);
  expect((await counted(count)).shown).toBe(0);
  expect(query(page).get("lanes")).toBe("");
  await filter(LANES[1]).click();
  await expect(entries).not.toHaveCount(0);
});

test("a change is measured until it is on screen", async ({ page, open }) => {
  await open();
  await handles(page).filter(LANES[0]).click();
  await expect
    .poll(() => page.evaluate(() => performance.getEntriesByName("dateline:update", "measure").length))
    .toBeGreaterThan(0);
});

test("search leaves the events that say the word", async ({ page, open }) => {
  await open();
  const { search, entries, count } = handles(page);
  const before = await counted(count);
  // A long word of the page itself, that not every event has.
  const texts = await entries.allTextContents();
  const words = [...new Set(texts.join(" ").match(/\b[a-z]{8,}\b/g))];
  const word = words.find((word) => {
    const having = texts.filter((text) => text.toLowerCase().includes(word)).length;
    return having > 1 && having < texts.length / 2;
  });

  await search.fill(word);
  await expect.poll(async () => (await counted(count)).shown).toBeLessThan(before.shown);
  expect((await counted(count)).shown).toBeGreaterThan(0);
  expect(query(page).get("q")).toBe(word);
  for (const text of await entries.allTextContents()) expect(text.toLowerCase()).toContain(word);

  await search.fill("");
  await expect(count).toContainText(`${before.shown} of ${before.total}`);
  expect(query(page).has("q")).toBe(false);
});

test("a search that finds nothing says so", async ({ page, open }) => {
  await open();
  const { search, entries, count, list } = handles(page);
  await search.fill("xyzzy plugh");
  await expect(entries).toHaveCount(0);
  expect((await counted(count)).shown).toBe(0);
  await expect(list).toContainText(/no event/i);
  await search.fill("");
  await expect(entries).not.toHaveCount(0);
});
