// Search: forgiving of spelling, exact where quoted, and marked.
import { counted, expect, handles, query, test } from "../fixtures.js";

/** A long name that the page never writes without a capital. */
async function name(page) {
  const text = (await handles(page).entries.locator("blockquote").allTextContents()).join(" ");
  const names = text.match(/(?<=[a-z,] )[A-Z][a-z]{6,}\b/g);
  return names.find((name) => !new RegExp(`\\b${name.toLowerCase()}`).test(text) && !/gh|kh|ph|ou/.test(name));
}

test("what is found is marked, and no quotation changes", async ({ page, open }) => {
  await open();
  const { search, entries } = handles(page);
  const before = await entries.locator("blockquote").allTextContents();
  const word = await name(page);
  await search.fill(word.slice(0, 5));
  const hits = entries.locator("mark.hit");
  await expect(hits).not.toHaveCount(0);
  for (const hit of await hits.allTextContents()) expect(hit.toLowerCase()).toContain(word.slice(0, 3).toLowerCase());
  for (const quote of await entries.locator("blockquote").allTextContents()) expect(before).toContain(quote);
  await expect(entries.locator("h4 mark.hit").first()).toHaveCSS("text-decoration-line", "underline");
  await search.fill("");
  await expect(hits).toHaveCount(0);
});

test("what is found is marked in the drawing, too, whose marks keep their names", async ({ page, open }) => {
  await open();
  const { search, marks } = handles(page);
  const named = () => marks.evaluateAll((all) => new Map(all.map((mark) => [mark.id, mark.getAttribute("aria-label")])).entries().toArray());
  const before = new Map(await named());
  const title = await marks.first().locator(".title").textContent();
  const word = title.match(/\p{L}{6,}/u)[0];
  await search.fill(word);
  const hits = marks.first().locator(".title mark.hit");
  await expect(hits.first()).toHaveText(new RegExp(word, "i"));
  expect(await marks.first().locator(".title").textContent()).toBe(title);
  for (const [id, name] of await named()) if (before.has(id)) expect(name).toBe(before.get(id));
  // A letter more, and it goes on being marked while the drawing stays as it is.
  await search.fill(title);
  await expect(hits).not.toHaveCount(0);
  await search.fill("");
  await expect(marks.locator("mark.hit")).toHaveCount(0);
});

test("accents, capitals and doubled letters of a name do not count", async ({ page, open }) => {
  await open();
  const { search, count } = handles(page);
  const word = await name(page);
  await search.fill(word);
  await expect.poll(async () => (await counted(count)).shown).toBeGreaterThan(0);
  const { shown, total } = await counted(count);
  expect(shown).toBeLessThan(total);
  const others = [word.toUpperCase(), word.replace(/[aeiou]/, "$&\u0301"), word.replace(/(?<=.)[b-df-hj-np-tv-z]/, "$&$&")];
  for (const other of others) {
    await search.fill("");
    await expect(count).toContainText(`${total} of`);
    await search.fill(other);
    await expect(count, other).toContainText(`${shown} of`);
  }
});

test("a slip is forgiven where nothing else is found", async ({ page, open }) => {
  await open();
  const { search, entries } = handles(page);
  const word = await name(page);
  await search.fill(`${word.slice(0, 4)}${word[5]}${word[4]}${word.slice(6)}`);
  await expect(entries.locator("mark.hit", { hasText: word }).first()).toBeVisible();
});

test("what is quoted must stand so", async ({ page, open }) => {
  await open();
  const { search, entries, count } = handles(page);
  const words = await entries.locator("blockquote").first().textContent();
  const [, one, two] = words.match(/\b([A-Za-z]{4,}) ([a-z]{4,})\b/);
  await search.fill(`"${one} ${two}"`);
  await expect(entries.locator("mark.hit", { hasText: `${one} ${two}` })).not.toHaveCount(0);
  await search.fill(`"${two} ${one}"`);
  await expect(count).toContainText(/^0 of/);
});

test("typing is no step of the history, and every word must be found", async ({ page, open }) => {
  await open();
  const { search, count } = handles(page);
  const length = await page.evaluate(() => history.length);
  const word = await name(page);
  await search.pressSequentially(word);
  await expect.poll(() => query(page).get("q")).toBe(word);
  expect(await page.evaluate(() => history.length)).toBe(length);
  const { shown } = await counted(count);
  await search.pressSequentially(" xyzzy");
  await expect(count).toContainText(/^0 of/);
  expect(shown).toBeGreaterThan(0);
});
