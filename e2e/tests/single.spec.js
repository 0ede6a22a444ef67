// The page as one file, opened from disk.
import { existsSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { readFile } from "node:fs/promises";
import { LANES, expect, handles, query, ready, test, whole } from "../fixtures.js";

const FILE = fileURLToPath(new URL("../../target/timeline.html", import.meta.url));
const ADDRESS = pathToFileURL(FILE).href;

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
});
