// The open event: how it was read, its figures, the steps to its neighbours, and what is copied.
import { ARTICLES, expect, handles, query, test } from "../fixtures.js";

const withFigures = (page) =>
  handles(page).entries.and(page.locator("[data-lane=tolls]")).filter({ hasText: /\d{3}/ }).first();

test("an event says when, as read and as written, and in an article of when", async ({ page, open }) => {
  await open();
  const { entries, event } = handles(page);
  // An event whose day was worked out from words: its entry has no note that the date is inferred.
  await entries.filter({ has: page.locator("h4", { hasText: "late Sunday" }) }).first().getByRole("link").click();
  await expect(event.locator(".when")).toHaveText(/^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d+ \w+ \d{4}/);
  const facts = await event.locator("> .facts").first().textContent();
  const [, words] = facts.match(/worked out from “(.+?)”, in an article of .*\d{4}/);
  expect(ARTICLES.some(({ text }) => text.includes(words)), words).toBe(true);
});

test("each claim says how its date and its speaker were found", async ({ page, open }) => {
  await open();
  const { entries, event } = handles(page);
  for (const place of [5, 12, 30]) {
    await entries.nth(place).getByRole("link").first().click();
    const claims = event.locator(".claim");
    await expect(claims).not.toHaveCount(0);
    for (const said of await claims.locator("> .facts").allTextContents()) {
      expect(said).toMatch(/stated|worked out|inferred|undated/);
      expect(said).toMatch(/told by the article itself|reported speech|quoted/);
    }
  }
});

test("a claim's figures stand in a table, with their source and day", async ({ page, open }) => {
  await open();
  await withFigures(page).getByRole("link").first().click();
  const table = handles(page).event.getByRole("table", { name: "Figures" }).first();
  await expect(table.getByRole("columnheader")).toHaveText(["Counted", "Number", "By", "As of"]);
  await expect(table.getByRole("rowheader").first()).toHaveText(/\S/);
  await expect(table.getByRole("cell").first()).toHaveText(/\d/);
});

test("the events before and after are a press away, by keyboard too", async ({ page, open }) => {
  await open();
  const { entries, event } = handles(page);
  const ids = await entries.evaluateAll((rows) => rows.map((row) => row.dataset.eventId));
  await entries.nth(1).getByRole("link").first().click();
  const before = event.getByRole("button", { name: "Previous event" });
  const after = event.getByRole("button", { name: "Next event" });
  await after.focus();
  await page.keyboard.press("Enter");
  await expect(event).toHaveAttribute("data-event-id", ids[2]);
  await expect(after).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(event).toHaveAttribute("data-event-id", ids[3]);
  for (const id of [ids[2], ids[1], ids[0]]) {
    await before.click();
    await expect(event).toHaveAttribute("data-event-id", id);
  }
  await expect(before).toHaveAttribute("aria-disabled", "true");
  expect(query(page).get("event")).toBe(ids[0]);
});

test("the steps keep to what is shown", async ({ page, open }) => {
  await open("?lanes=diplomacy");
  const { entries, event } = handles(page);
  await entries.first().getByRole("link").first().click();
  for (let step = 1; step < 4; step++) {
    await event.getByRole("button", { name: "Next event" }).click();
    await expect(event).toHaveAttribute("data-event-id", await entries.nth(step).getAttribute("data-event-id"));
    await expect(event).toHaveAttribute("data-lane", "diplomacy");
  }
});

test("a quotation is copied with its source, and the page says so", async ({ page, open, context, site }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open();
  const { entries, event } = handles(page);
  const entry = entries.nth(8);
  const id = await entry.getAttribute("data-event-id");
  await entry.getByRole("link").first().click();
  const claim = event.locator(".claim").first();
  await claim.getByRole("button", { name: "Copy with source" }).click();
  await expect(claim.getByRole("button", { name: "Copied" })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "Copied" })).toHaveCount(1);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const words = await claim.locator("mark").textContent();
  expect(copied).toContain(`“${words}” — `);
  for (const piece of await claim.locator("cite bdi").allTextContents()) expect(copied).toContain(piece);
  expect(copied).toContain(`${site}?event=${id}`);
});

test("where copying is refused, the page says so", async ({ page, open }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("no"));
  });
  await open();
  const { entries, event } = handles(page);
  await entries.first().getByRole("link").first().click();
  await event.getByRole("button", { name: "Copy with source" }).first().click();
  await expect(page.getByRole("status").filter({ hasText: "did not allow" })).toHaveCount(1);
});

for (const [name, width, height] of [["a phone", 360, 740], ["a wide page", 1280, 900]]) {
  test(`a shared link lands on its event, on ${name}`, async ({ page, open }) => {
    await page.setViewportSize({ width, height });
    await open();
    const id = await handles(page).entries.nth(20).getAttribute("data-event-id");
    for (const address of [`?event=${id}`, `?event=${id}#event-${id}`]) {
      await page.goto("about:blank");
      await open(address);
      const { event } = handles(page);
      await expect(event).toHaveAttribute("data-event-id", id);
      await expect(event.getByRole("heading", { level: 2 })).toBeInViewport();
      await page.waitForTimeout(300);
      await expect(event.getByRole("heading", { level: 2 })).toBeInViewport();
    }
  });
}

test("on a phone, a claim shown in its article is in view", async ({ page, open }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open();
  const { entries, event, article } = handles(page);
  await entries.nth(30).getByRole("link").first().click();
  await event.getByRole("button", { name: "Show in the article" }).first().click();
  await expect(article.locator("mark").first()).toBeInViewport();
});
