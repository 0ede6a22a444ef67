// The address holds the whole state, and nothing in it breaks the page.
import { LANES, counted, expect, handles, query, ready, test } from "../fixtures.js";

test("back and forward go through what was done", async ({ page, open }) => {
  await open();
  const { filter, entries, event } = handles(page);
  const all = await entries.count();
  await filter(LANES[0]).click();
  await expect(filter(LANES[0])).toHaveAttribute("aria-pressed", "false");
  await expect(entries).not.toHaveCount(all);
  const fewer = await entries.count();
  await entries.first().getByRole("link").first().click();
  await expect(event).toBeVisible();
  const id = query(page).get("event");

  await page.goBack();
  await expect(event).toHaveCount(0);
  await expect(entries).toHaveCount(fewer);
  await page.goBack();
  await expect(entries).toHaveCount(all);
  await expect(filter(LANES[0])).toHaveAttribute("aria-pressed", "true");
  await page.goForward();
  await expect(filter(LANES[0])).toHaveAttribute("aria-pressed", "false");
  await page.goForward();
  await expect(event).toHaveAttribute("data-event-id", id);
});

test("what cannot be taken from the address is told before the reader does anything", async ({ page, open }) => {
  await open("?view=upside-down", { asleep: true });
  await expect(page.locator(".notices")).toContainText("view cannot be “upside-down”");
});

test("an address opens what it says, and says the same after a reload", async ({ page, open }) => {
  await open();
  const id = await handles(page).entries.nth(5).getAttribute("data-event-id");
  const address = `?lanes=tolls,diplomacy&from=2026-01-08&to=2026-01-12&event=${id}&theme=dark`;
  await open(address);
  const { filter, event } = handles(page);
  for (let round = 0; round < 2; round++) {
    await expect(filter(LANES[0])).toHaveAttribute("aria-pressed", "true");
    await expect(filter(LANES[2])).toHaveAttribute("aria-pressed", "false");
    await expect(event).toHaveAttribute("data-event-id", id);
    expect(query(page).get("lanes")).toBe("tolls,diplomacy");
    expect(query(page).get("from")).toBe("2026-01-08");
    expect(query(page).get("theme")).toBe("dark");
    await page.reload();
    await ready(page);
  }
});

test("fewer days leave fewer events", async ({ page, open }) => {
  await open();
  const all = await counted(handles(page).count);
  await open("?from=2026-01-12&to=2026-01-12");
  const { entries, count } = handles(page);
  await expect.poll(async () => (await counted(count)).shown).toBeLessThan(all.shown);
  expect((await counted(count)).shown).toBeGreaterThan(0);
  const days = await entries.locator("time").evaluateAll((times) => times.map((time) => time.dateTime));
  expect(days).toContain("2026-01-12");
});

test("as known on an earlier day, later articles are left out, and the page says so", async ({ page, open }) => {
  await open();
  const all = await counted(handles(page).count);
  await open("?asof=2026-01-12");
  const known = await counted(handles(page).count);
  expect(known.shown).toBeLessThan(all.shown);
  expect(known.shown).toBeGreaterThan(0);
  await expect(page.getByRole("status").filter({ hasText: /12 January/ })).toBeVisible();
});

test("the list can stand alone", async ({ page, open }) => {
  await open("?view=list");
  const { timeline, list } = handles(page);
  await expect(timeline).toHaveCount(0);
  await expect(list).toBeVisible();
  await page.getByRole("button", { name: "Timeline", exact: true }).click();
  await expect(timeline).toBeVisible();
  expect(query(page).has("view")).toBe(false);
});

const BAD = [
  ["an unknown lane", "?lanes=tolls,banana"],
  ["days that do not exist", "?from=2026-02-30&to=never"],
  ["days the wrong way round", "?from=2026-01-13&to=2026-01-08"],
  ["an event that is not there", "?event=ezzzzzzzzzz"],
  ["an unknown view and theme", "?view=cube&theme=pink"],
  ["a day of knowledge that is none", "?asof=yesterday"],
  ["markup", "?event=<img src=x onerror=alert(1)>&lanes=<script>alert(1)</script>"],
  ["broken percent signs", "?q=%E0%A4%A&from=%"],
];

for (const [what, address] of BAD) {
  test(`an address with ${what} falls back, visibly`, async ({ page, open }) => {
    page.on("dialog", () => expect(false, "a dialog opened").toBe(true));
    await open(address);
    const { entries } = handles(page);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    if (!address.includes("q=")) await expect(entries).not.toHaveCount(0);
    await expect(page.getByRole("status").filter({ hasNotText: /of \d+ events/ })).toHaveText(/\S/);
  });
}

test("a parameter of somebody else's is no error", async ({ page, open }) => {
  await open("?utm_source=newsletter&fbclid=abc");
  await expect(handles(page).entries).not.toHaveCount(0);
  await expect(page.getByRole("status").filter({ hasNotText: /of \d+ events/ })).toHaveText("");
});
