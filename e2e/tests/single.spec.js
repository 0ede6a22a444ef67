// The page as one file, opened from disk.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { readFile } from "node:fs/promises";
import { LANES, counted, expect, handles, query, ready, test, whole } from "../fixtures.js";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const FILE = here("../../target/timeline.html");
const ADDRESS = pathToFileURL(FILE).href;
// Of more events than the page shows at once.
const LONG = pathToFileURL(here("../../target/long/timeline.html")).href;

/** Links of the page that lead to other files, or to places that are not in it; with scripts, what a query asks for is. */
const lost = (page, scripts) =>
  page.evaluate((scripts) => {
    const own = location.href.split(/[?#]/)[0];
    const links = [...document.querySelectorAll("[href], [src]")].map((element) => element.getAttribute("href") ?? element.getAttribute("src"));
    const leads = (address) =>
      address.split(/[?#]/)[0] === own
        ? !address.includes("#") || (scripts && address.includes("?")) || document.getElementById(decodeURIComponent(new URL(address).hash.slice(1)))
        : /^(https?|mailto|data):/.test(address);
    return links.map((address) => new URL(address, location).href).filter((address) => !leads(address));
  }, scripts);

/** What the plain pages beside the served page hold of events and articles, by their places. */
function beside() {
  const folder = here("../../target/long/dist");
  const pages = readdirSync(folder).filter((name) => name.endsWith(".html"));
  const html = pages.map((name) => readFileSync(`${folder}/${name}`, "utf8")).join("");
  return [...html.matchAll(/ id="((?:event|article)-[^"]+)"/g)].map(([, id]) => id);
}

test("it is there", () => expect(existsSync(FILE)).toBe(true));

test("it works from disk, and asks for nothing else", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(`${ADDRESS}?lanes=tolls,reactions`);
  await ready(page);
  await whole(page);
  const { filter, entries, event, article, search } = handles(page);
  await expect(filter(LANES[1])).toHaveAttribute("aria-pressed", "false");
  await entries.first().getByRole("link").first().click();
  await expect(event).toBeVisible();
  await expect(article.locator("mark").first()).toBeVisible();
  expect(query(page).get("event")).toBeTruthy();
  await page.goBack();
  await expect(event).toHaveCount(0);
  const before = await entries.count();
  await search.fill("the");
  await expect.poll(() => entries.count()).toBeLessThan(before);
  expect(asked.filter((address) => !address.startsWith("file:") || !address.includes("timeline.html"))).toEqual([]);
  expect(asked).toHaveLength(1);
});

test("files are written from it, and its address is its own", async ({ page }) => {
  await page.goto(ADDRESS);
  await ready(page);
  await page.locator("details.take-away summary").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "TimelineJS", exact: true }).click(),
  ]);
  expect(JSON.parse(await readFile(await download.path(), "utf8")).events.length).toBeGreaterThan(3);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("it reads as the page does", async ({ page }) => {
    await page.goto(ADDRESS);
    await expect(handles(page).entries.first().locator("blockquote").first()).toBeVisible();
    await handles(page).marks.first().click();
    await expect(page.locator(":target")).toBeVisible();
  });

  test("a long one holds every event and article, and no link leaves it", async ({ page }) => {
    await page.goto(LONG);
    const ids = new Set(await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id)));
    const expected = beside();
    expect(expected.length).toBeGreaterThan(700);
    expect(expected.filter((id) => !ids.has(id))).toEqual([]);
    expect(await lost(page, false)).toEqual([]);
    const { entries } = handles(page);
    expect(await entries.count()).toBeGreaterThan(500);
    await expect(page.locator(".rest, .plain-pages")).toHaveCount(0);
    // The first event, far from the newest.
    const id = await entries.first().getAttribute("id");
    await page.goto(`${LONG}#${id}`);
    await expect(page.locator(`#${id}`)).toBeInViewport();
    await expect(page.locator(`#${id} blockquote`).first()).toBeVisible();
  });

  test("what machines read of a long one names every event, and no file that is not there", async ({ page }) => {
    await page.goto(LONG);
    const said = JSON.parse(await page.locator('script[type="application/ld+json"]').textContent());
    expect(said.hasPart.length).toBe(await page.locator("article[data-event-id]").count());
    expect(said.image).toBeUndefined();
  });
});

test("a long one works from disk, to its first event", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(LONG);
  await ready(page);
  await page.mouse.move(5, 5);
  await whole(page);
  const { entries, event, count } = handles(page);
  expect(await lost(page, true)).toEqual([]);
  // What is drawn begins with the newest, and earlier ones come when asked for.
  await expect(entries).toHaveCount(300);
  const { total } = await counted(count);
  const earlier = handles(page).list.getByRole("button", { name: /earlier/ });
  for (let turn = 0; await earlier.isVisible(); turn++) {
    expect(turn).toBeLessThan(10);
    await earlier.click();
  }
  await expect(entries).toHaveCount(total);
  await entries.first().getByRole("link").first().click();
  await expect(event).toBeVisible();
  expect(asked).toHaveLength(1);
});

test("a link to an event that was not drawn at first opens it", async ({ page }) => {
  await page.goto(LONG);
  const id = await page.locator("article[data-event-id]").first().getAttribute("data-event-id");
  await page.goto(`${LONG}?event=${id}#event-${id}`);
  await ready(page);
  await expect(handles(page).event).toBeVisible();
});
