// A connection that is slow or cut: the page can be read, says what is missing, and can try again.
import { expect, handles, ready, test } from "../fixtures.js";

for (const [what, files] of [
  ["the program", "**/*.wasm"],
  ["its script", "**/dateline-page-*.js*"],
  ["the corpus", "**/corpus-*"],
]) {
  test(`where ${what} cannot be had, the page says so and tries again when asked`, async ({ page, site, trouble }) => {
    const asked = new Set();
    await page.route(files, (route) => {
      asked.add(route.request().url());
      return route.abort();
    });
    await page.goto(site);
    const again = page.getByRole("button", { name: "Try again" });
    await expect(again).toBeVisible();
    await expect(handles(page).entries).not.toHaveCount(0);
    await again.click();
    await expect(again).toBeVisible();
    // Not every browser asks again for a module that it could not have, but under another address.
    if (what === "its script") expect(asked.size).toBe(2);
    await page.unroute(files);
    await again.click();
    await ready(page);
    await expect(again).toHaveCount(0);
    await handles(page).marks.first().click();
    await expect(handles(page).event).toBeVisible();
    trouble.length = 0;
  });
}

test("where the program is slow, the page can be read and its links lead on", async ({ page, site }) => {
  await page.route("**/*.wasm", () => {});
  await page.goto(site);
  await expect(handles(page).entries.first()).toBeVisible();
  await expect(handles(page).tolls).toBeVisible();
  await handles(page).entries.nth(3).getByRole("link").first().click();
  await expect(page).toHaveURL(/\?event=.*#event-/);
  await expect(page.locator(":target")).toBeVisible();
});
