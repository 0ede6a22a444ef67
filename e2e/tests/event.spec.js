// Opening an event, and the article that proves it.
import { ARTICLES, LANES, expect, handles, query, test } from "../fixtures.js";

const spaceless = (text) => text.replace(/\s+/g, "");

for (const lane of LANES) {
  test(`an event of ${lane.name} opens with its claims marked, beside its article`, async ({ page, open }) => {
    await open();
    const { entries, event, article } = handles(page);
    const entry = entries.and(page.locator(`[data-lane=${lane.key}]`)).first();
    const id = await entry.getAttribute("data-event-id");
    const words = await entry.locator("blockquote").allTextContents();
    await entry.getByRole("link").first().click();

    await expect(event).toBeVisible();
    await expect(event).toBeInViewport();
    expect(query(page).get("event")).toBe(id);
    // Each claim stands marked in its sentence.
    expect(await event.locator("blockquote mark").allTextContents()).toEqual(words);
    for (const sentence of await event.locator("blockquote").allTextContents()) {
      expect(ARTICLES.some(({ text }) => text.includes(sentence)), sentence).toBe(true);
    }

    // The article is there, whole, with one claim marked.
    await expect(article).toBeVisible();
    expect(words).toContain((await article.locator("mark").allTextContents()).join(""));
    const shown = spaceless(await article.textContent());
    const whole = ARTICLES.filter(({ text }) => shown.includes(spaceless(text)));
    expect(whole, "the whole article, every word in order").toHaveLength(1);
  });
}

test("each claim of an event can be shown in its own article", async ({ page, open }) => {
  await open();
  const { entries, event, article } = handles(page);
  // The event with the most claims.
  const counts = await entries.evaluateAll((rows) => rows.map((row) => row.querySelectorAll("blockquote").length));
  await entries.nth(counts.indexOf(Math.max(...counts))).getByRole("link").first().click();
  const claims = event.locator("blockquote");
  const buttons = event.getByRole("button", { name: /article/i });
  expect(await buttons.count()).toBe(await claims.count());
  for (let place = 0; place < (await claims.count()); place++) {
    await buttons.nth(place).click();
    await expect(article.locator("mark")).toHaveText(await claims.nth(place).locator("mark").textContent());
  }
});

test("a mark of the timeline opens its event", async ({ page, open }) => {
  await open();
  const { marks, event } = handles(page);
  await marks.first().click();
  await expect(event).toBeVisible();
  await expect(marks.first()).toHaveAttribute("aria-current", "true");
  await event.getByRole("button", { name: "Close" }).click();
  await expect(event).toHaveCount(0);
  expect(query(page).has("event")).toBe(false);
});

test("a count of the toll chart opens the claim that gives it", async ({ page, open }) => {
  await open();
  const { tolls, event, article } = handles(page);
  await tolls.getByRole("button", { name: /figures/ }).click();
  const number = tolls.getByRole("table").getByRole("link").last();
  const value = (await number.textContent()).replace(/[^\d]/g, "");
  await number.click();
  await expect(event).toBeVisible();
  await expect(article.locator("mark").first()).toContainText(value);
});
