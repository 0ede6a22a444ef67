// What comes later: nothing before the reader does something, nothing lost that was done before it was there.
import { expect, handles, query, test, whole } from "../fixtures.js";

const pieces = (page) => {
  const asked = [];
  page.on("request", (request) => {
    const name = new URL(request.url()).pathname.split("/").at(-1);
    if (name.startsWith("later-")) asked.push(name);
  });
  return asked;
};

/** Holds the pieces back until it is called. */
async function held(page) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  await page.route("**/later-*", async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test("nothing of it is asked for until the reader does something, and then once", async ({ page, open }) => {
  const asked = pieces(page);
  await open("", { asleep: true });
  await page.waitForTimeout(300);
  expect(asked).toEqual([]);
  await page.mouse.move(300, 300);
  await whole(page);
  expect(asked.length).toBeGreaterThan(0);
  await page.mouse.move(400, 300);
  await page.keyboard.press("Tab");
  expect(new Set(asked).size).toBe(asked.length);
});

test("an address that asks for more than the plain page has it at once", async ({ page, open }) => {
  const asked = pieces(page);
  await open("?q=the", { asleep: true });
  await whole(page);
  expect(asked.length).toBeGreaterThan(0);
});

test("what was prerendered stands until then, and is the same afterwards", async ({ page, open }) => {
  await open("", { asleep: true });
  const text = () => page.locator(".dateline").innerText();
  const before = await text();
  await page.mouse.move(1, 1);
  await whole(page);
  expect(await text()).toBe(before);
});

test("a link of the list that is pressed too early opens its event all the same", async ({ page, open }) => {
  const release = await held(page);
  await open("", { asleep: true });
  const entry = handles(page).entries.nth(2);
  const id = await entry.getAttribute("data-event-id");
  await entry.getByRole("link").first().click();
  expect(query(page).has("event")).toBe(false);
  release();
  await expect(handles(page).event).toHaveAttribute("data-event-id", id);
  expect(query(page).get("event")).toBe(id);
});

test("the focus stays where it was", async ({ page, open }) => {
  const release = await held(page);
  await open("", { asleep: true });
  const link = handles(page).entries.nth(4).getByRole("link").first();
  const address = await link.getAttribute("href");
  await link.focus();
  release();
  await whole(page);
  expect(await page.evaluate(() => document.activeElement.getAttribute("href"))).toBe(address);
});

test("a menu that was opened stays open", async ({ page, open }) => {
  const release = await held(page);
  await open("", { asleep: true });
  await page.locator("details.take-away").evaluate((menu) => (menu.open = true));
  await page.keyboard.press("Tab");
  release();
  await whole(page);
  await expect(page.locator("details.take-away")).toHaveAttribute("open", "");
});

test("an open event says that it is being loaded", async ({ page, open }) => {
  const release = await held(page);
  await open("", { asleep: true });
  await handles(page).marks.first().click();
  await expect(page.locator(".proof")).toContainText("Loading");
  release();
  await expect(handles(page).event).toBeVisible();
});

test("what cannot be loaded is told, the page can be read, and it can be tried again", async ({ page, open, trouble }) => {
  await page.route("**/later-*", (route) => route.abort());
  await open("", { asleep: true });
  await page.mouse.move(1, 1);
  const again = page.getByRole("button", { name: "Try again" });
  await expect(again).toBeVisible();
  await expect(handles(page).entries).not.toHaveCount(0);
  await page.unroute("**/later-*");
  await again.click();
  await whole(page);
  await expect(again).toHaveCount(0);
  await handles(page).entries.first().getByRole("link").first().click();
  await expect(handles(page).event).toBeVisible();
  trouble.length = 0;
});
