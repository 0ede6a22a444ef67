// What machines read of the page: linked data, and what links to it are shown with.
import { expect, handles, ready, test } from "../fixtures.js";

const linked = async (page) => JSON.parse(await page.locator('script[type="application/ld+json"]').textContent());

test("linked data has every event, its quotations and their articles", async ({ page, open }) => {
  // Under the policy: whatever it forbade would be reported.
  await open();
  const said = await linked(page);
  expect(said["@context"]).toBe("https://schema.org");
  expect(said.headline).toBe(await page.getByRole("heading", { level: 1 }).textContent());
  const parts = new Map(said.hasPart.map((part) => [part["@id"], part]));
  const articles = new Set(said.citation.map((article) => article["@id"]));
  const entries = await page.locator("article[data-event-id]").all();
  expect(parts.size).toBe(entries.length);
  for (const entry of entries) {
    const part = parts.get(`#${await entry.getAttribute("id")}`);
    expect(part.headline).toBe(await entry.getByRole("heading", { level: 4 }).textContent());
    expect(part.hasPart.map(({ text }) => text)).toEqual(await entry.locator("blockquote").allTextContents());
    expect(part.hasPart.every(({ isBasedOn }) => articles.has(isBasedOn["@id"]))).toBe(true);
  }
});

test("linked data leads to places on the page", async ({ page, site }) => {
  await page.goto(site);
  await ready(page);
  const said = await linked(page);
  for (const { "@id": id } of [...said.hasPart, ...said.citation]) {
    await expect(page.locator(`[id="${decodeURIComponent(id.slice(1))}"]`)).toHaveCount(1);
  }
});

test("links to the page are shown with its title, what it is and a picture", async ({ page, open, site }) => {
  await open();
  const content = (name) => page.locator(`meta[property="${name}"]`).getAttribute("content");
  expect(await content("og:title")).toBe(await page.title());
  expect(await content("og:description")).toBe(await page.locator('meta[name="description"]').getAttribute("content"));
  expect(await content("og:type")).toBe("article");
  const { url } = (await linked(page)).image;
  const answer = await page.request.get(new URL(url, site).href);
  expect(answer.headers()["content-type"]).toBe("image/png");
  const png = await answer.body();
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  // Addresses must be whole there, and nobody has said where this page stands.
  await expect(page.locator('meta[property="og:image"], meta[property="og:url"], link[rel="canonical"]')).toHaveCount(0);
});

test("what is shown as linked data is not run", async ({ page, open }) => {
  await open();
  await expect(handles(page).entries.first()).toBeVisible();
  expect(await page.locator("script").evaluateAll((scripts) => scripts.map(({ type }) => type))).toEqual([
    "",
    "module",
    "application/ld+json",
  ]);
});
