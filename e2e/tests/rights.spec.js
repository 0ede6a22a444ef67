// Of an article that may be shown in excerpts only, nothing else is anywhere. Beside it stands one that may be shown
// whole, whose own sentence shows that each search finds what is there.
import { readFileSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { HOST, expect, handles, ready, test, whole } from "../fixtures.js";
import { textOf } from "../pdf.js";
import { serve } from "../server.js";

const here = (path) => fileURLToPath(new URL(`../../target/excerpts/${path}`, import.meta.url));

/** Of each article: what may be quoted, and what only the whole article may show, with some of its words. */
const CLOSED = {
  quoted: "4,321 people had been arrested",
  withheld: ["The square has a fountain, two benches and a lime tree.", "the square", "fountain", "two benches", "lime tree"],
};
const OPEN = { quoted: "12 people had been killed in the storm", whole: "The harbour has a lighthouse, three cranes and a pear tree." };

/** Which of these words are in a text, however they are written and wherever its lines break. */
const found = (words, text) => {
  const plain = (text) => text.replace(/\s+/g, "").toLowerCase();
  const within = plain(text);
  return words.filter((some) => within.includes(plain(some)));
};

/** That a text holds what may be quoted of the closed article, where it quotes, and nothing else of it. */
function keepsTo(text, what, { quotes = true } = {}) {
  expect(found(CLOSED.withheld, text), what).toEqual([]);
  if (quotes) expect(found([CLOSED.quoted, OPEN.quoted], text), what).toHaveLength(2);
}

let server;
test.beforeAll(async () => {
  server = await serve(here("dist"), { host: HOST });
});
test.afterAll(() => server.close());

async function opened(page, query = "") {
  await page.goto(`${server.origin}/${query}`);
  await ready(page);
  await page.mouse.move(1, 1);
  await whole(page);
}

/** Opens the event that quotes an article, beside that article. */
async function beside(page, { quoted }) {
  const { entries, article } = handles(page);
  await entries.filter({ hasText: quoted }).first().getByRole("link").first().click();
  await expect(article).toContainText(quoted);
  return article;
}

test("the articles hold what is looked for", () => {
  expect(found(CLOSED.withheld, readFileSync(here("seeds/closed.txt"), "utf8"))).toEqual(CLOSED.withheld);
  expect(found([OPEN.whole], readFileSync(here("seeds/open.txt"), "utf8"))).toEqual([OPEN.whole]);
});

test("no byte of any file holds a word of it", () => {
  const files = readdirSync(here("dist")).map((name) => [name, readFileSync(here(`dist/${name}`))]);
  const single = readFileSync(here("timeline.html"), "latin1");
  files.push(["timeline.html", Buffer.from(single, "latin1")]);
  for (const [, id, packed] of single.matchAll(/<script type="text\/plain" id="([^"]+)">([^<]+)</g)) {
    files.push([`timeline.html#${id}`, gunzipSync(Buffer.from(packed, "base64"))]);
  }
  const holding = (words) => files.filter(([, bytes]) => found([words], bytes.toString("latin1")).length > 0).map(([name]) => name);
  for (const words of CLOSED.withheld) expect(holding(words), words).toEqual([]);
  // The data of either hold the other article whole.
  expect(holding(OPEN.whole)).toEqual([expect.stringMatching(/^corpus-/), "timeline.html#corpus"]);
  for (const words of [OPEN.quoted, CLOSED.quoted]) {
    expect(holding(words)).toEqual(expect.arrayContaining(["index.html", "timeline.html", "timeline.html#corpus"]));
  }
});

test("nothing that is taken away holds a word of it", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await opened(page);
  const menu = page.locator("details.take-away");
  await menu.locator("summary").click();
  const names = (await menu.getByRole("button").allTextContents()).filter((name) => name !== "Print");
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) {
    const button = menu.getByRole("button", { name, exact: true });
    if (name === "Share" || name === "Cite this view") {
      await button.click();
      await expect(menu.locator(".said")).toContainText("Copied.");
      keepsTo(await page.evaluate(() => navigator.clipboard.readText()), name, { quotes: false });
    } else {
      const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
      // The chart has no words but those of its figures.
      keepsTo(await readFile(await download.path(), "utf8"), name, { quotes: name !== "Chart as SVG" });
    }
  }
  await handles(page).tolls.getByRole("button", { name: "Copy table" }).click();
  await expect(handles(page).tolls.locator(".said")).toContainText("Copied.");
  keepsTo(await page.evaluate(() => navigator.clipboard.readText()), "the table");
  await beside(page, CLOSED);
  await handles(page).event.getByRole("button", { name: "Copy with source" }).click();
  await expect(handles(page).event.getByRole("button", { name: "Copied" })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  keepsTo(copied, "a quotation", { quotes: false });
  expect(copied).toContain(CLOSED.quoted);
});

for (const [what, address] of [
  ["served", () => `${server.origin}/`],
  ["as one file", () => pathToFileURL(here("timeline.html")).href],
]) {
  test(`the article beside its event shows what is quoted and says so, ${what}`, async ({ page }) => {
    await page.goto(address());
    await ready(page);
    await page.mouse.move(1, 1);
    await whole(page);
    await expect(await beside(page, OPEN)).toContainText(OPEN.whole);
    const article = await beside(page, CLOSED);
    await expect(article).toContainText("may be shown in excerpts only");
    keepsTo(await page.content(), "the page");
    expect(found(CLOSED.withheld, await article.textContent())).toEqual([]);
  });
}

test("on paper neither", async ({ page }) => {
  await opened(page);
  await beside(page, OPEN);
  const paper = textOf(await page.pdf());
  keepsTo(paper, "on paper");
  await beside(page, CLOSED);
  keepsTo(textOf(await page.pdf()), "on paper, with the article open");
});

for (const query of ["", "?embed=1"]) {
  test(`each article names its outlet and leads to its original, on the page${query}`, async ({ page }) => {
    await opened(page, query);
    for (const [article, outlet, original] of [
      [CLOSED, "The Closed Gazette", "https://example.org/closed"],
      [OPEN, "The Open Courier", "https://example.org/open"],
    ]) {
      if (!query) {
        const line = page.getByRole("region", { name: "Sources" }).getByRole("listitem").filter({ hasText: outlet });
        await expect(line.getByRole("link", { name: "Original" })).toHaveAttribute("href", original);
      }
      await beside(page, article);
      // Of an open event, the sentence in it.
      for (const region of [handles(page).article, handles(page).event]) {
        await expect(region).toContainText(outlet);
        await expect(region.getByRole("link", { name: "Original" }).first()).toHaveAttribute("href", new RegExp(`^${original}#:~:text=`));
      }
    }
  });
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the page holds what is quoted, with outlets and originals", async ({ page }) => {
    await page.goto(server.origin);
    keepsTo(await page.content(), "the page");
    keepsTo(textOf(await page.pdf()), "on paper");
    const sources = page.getByRole("region", { name: "Sources" });
    await expect(sources.getByRole("link", { name: "Original" })).toHaveCount(2);
    for (const outlet of ["The Closed Gazette", "The Open Courier"]) await expect(sources).toContainText(outlet);
  });
});
