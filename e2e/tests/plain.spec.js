// The plain pages beside the page that opens: what its long lists do not hold, for readers and machines without scripts.
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { HOST, expect, handles, ready, test as base, whole } from "../fixtures.js";
import { textOf } from "../pdf.js";
import { serve } from "../server.js";

const FOLDER = fileURLToPath(new URL("../../target/long/dist", import.meta.url));
const PAGES = readdirSync(FOLDER).filter((name) => /^(events|background|sources)-\d+\.html$/.test(name));

const test = base.extend({
  // Where the page of long lists is served, under the policy.
  long: [
    async ({}, use) => {
      const server = await serve(FOLDER, { host: HOST });
      await use(`${server.origin}/`);
      await server.close();
    },
    { scope: "worker" },
  ],
});

/** The links of a page: their words and whole addresses. */
const links = (page) =>
  page.locator("a[href]").evaluateAll((all) => all.map(({ textContent, href }) => ({ words: textContent, href })));
const article = (page) => page.locator("article[data-event-id]");
const turn = (page, word) => page.locator(".turn").filter({ hasText: word }).getByRole("link");

test("there are some of each list", () => {
  for (const list of ["events", "background", "sources"]) {
    expect(PAGES.some((name) => name.startsWith(list)), list).toBe(true);
  }
});

for (const name of PAGES) {
  for (const scripts of [true, false]) {
    test.describe(`${name}, ${scripts ? "with" : "without"} scripts`, () => {
      test.use({ javaScriptEnabled: scripts });

      test("it reads, asks for its styles alone, and has nothing that cannot be pressed", async ({ page, long }) => {
        const asked = [];
        page.on("request", (request) => asked.push(request.resourceType()));
        await page.goto(long + name);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^(Events|Background|Sources) [\d,]+–[\d,]+ of [\d,]+$/);
        await expect(page.locator("button, input, select")).toHaveCount(0);
        expect(asked.filter((type) => !["document", "stylesheet", "other"].includes(type))).toEqual([]);
        const [, first, last] = (await page.title()).match(/ ([\d,]+)–([\d,]+) of /);
        const entries = name.startsWith("sources") ? page.locator(".sources li") : article(page);
        await expect(entries).toHaveCount(last - first + 1);
        await expect(entries.first()).toBeVisible();
      });

      test("its links lead somewhere", async ({ page, long }) => {
        await page.goto(long + name);
        const found = await links(page);
        expect(found.length).toBeGreaterThan(4);
        const ids = new Map();
        for (const href of new Set(found.map(({ href }) => href))) {
          const { origin, pathname, hash } = new URL(href);
          expect(`${origin}/`).toBe(long);
          if (!ids.has(pathname)) {
            const answer = await page.request.get(origin + pathname);
            expect(answer.status(), href).toBe(200);
            ids.set(pathname, new Set([...(await answer.text()).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)));
          }
          expect(!hash || ids.get(pathname).has(decodeURIComponent(hash.slice(1))), href).toBe(true);
        }
      });
    });
  }

  for (const colorScheme of ["light", "dark"]) {
    for (const [screen, width] of [["a desktop", 1280], ["a phone", 360]]) {
      test(`${name} on ${screen}, ${colorScheme}: nothing keeps readers out`, async ({ page, long, axe }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        await page.goto(long + name);
        await axe();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });
    }
  }
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("one reads from the newest events to the first and back, from page to page", async ({ page, long }) => {
    await page.goto(long);
    const before = handles(page).list.locator(".rest").getByRole("link");
    const names = [];
    await before.click();
    for (;;) {
      names.push(page.url().slice(long.length));
      const previous = turn(page, "Previous");
      if ((await previous.count()) === 0) break;
      await previous.click();
    }
    expect(names).toEqual(PAGES.filter((name) => name.startsWith("events")).reverse());
    await expect(article(page)).not.toHaveCount(0);
    for (let left = names.length; left > 0; left--) await turn(page, "Next").click();
    expect(page.url()).toBe(long);
  });

  test("a page that begins within a day says which", async ({ page, long }) => {
    await page.goto(`${long}events-2.html`);
    const heading = page.locator("h3").first();
    await expect(heading).toHaveText(/, continued$/);
    // It stands above the first entry, and names its day.
    expect((await heading.boundingBox()).y).toBeLessThan((await article(page).first().boundingBox()).y);
    const day = await article(page).first().locator("time").textContent();
    expect(await heading.textContent()).toContain(day);
    await expect(page.locator("h3", { hasText: "continued" })).toHaveCount(1);
  });

  test("what leads to an event that is no longer on the first page lands on it", async ({ page, long }) => {
    await page.goto(long);
    const moved = (await links(page)).filter(({ href }) => /\/events-\d+\.html#event-/.test(href));
    expect(moved.length).toBeGreaterThan(3);
    for (const { href } of [moved[0], moved.at(-1)]) {
      await page.goto(href);
      await expect(page.locator(":target")).toBeInViewport();
      await expect(page.locator(":target blockquote").first()).toBeVisible();
    }
  });

  test("where sources are listed, nothing waits to be pressed", async ({ page, long }) => {
    await page.goto(long);
    await expect(page.locator(".sources .rest")).toHaveText(/^\d+ sources after these\. Sources 301–\d+ of \d+$/, { useInnerText: true });
    await expect(page.locator(".sources button:visible")).toHaveCount(0);
  });

  test("on paper it is its entries, without the ways to other pages", async ({ page, long }) => {
    await page.goto(`${long}background-1.html`);
    const close = (text) => text.replace(/\s+/g, "");
    const words = close(textOf(await page.pdf()));
    for (const text of [await page.title(), ...(await page.locator("blockquote").allTextContents())]) {
      expect(words).toContain(close(text.split(": ").at(-1)));
    }
    expect(words).not.toContain(close("page by page"));
  });
});

for (const [from, suffix] of [["an anchor", ({ id }) => `#event-${id}`], ["a whole address", ({ id }) => `?event=${id}#event-${id}`]]) {
  test(`with scripts, ${from} of an event that the first page no longer holds leads to it`, async ({ page, long }) => {
    await page.goto(`${long}events-1.html`);
    const id = await article(page).nth(40).getAttribute("data-event-id");
    await page.goto(long + suffix({ id }));
    await ready(page);
    await whole(page);
    if (from === "an anchor") await expect(page.locator(`#event-${id} a`).first()).toBeFocused();
    await expect(page.locator(from === "an anchor" ? `#event-${id} h4` : ".proof")).toBeInViewport();
    // Nor does it leave the screen when the reader moves.
    await page.mouse.move(50, 50);
    await page.waitForTimeout(300);
    await expect(page.locator(from === "an anchor" ? `#event-${id} h4` : ".proof")).toBeInViewport();
  });
}
