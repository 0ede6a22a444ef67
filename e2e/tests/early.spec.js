// What the address asks for is what is seen first: nothing else flashes up and nothing moves while the program comes.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, handles, ready, test, whole } from "../fixtures.js";
import { watchShifts } from "../shifts.js";

const INDEX = fileURLToPath(new URL("../../dist/index.html", import.meta.url));

/** Keeps the program from coming until it is let go. */
async function heldBack(page) {
  let letGo;
  const gone = new Promise((resolve) => (letGo = resolve));
  await page.route(/\.wasm$/, async (route) => {
    await gone;
    await route.continue();
  });
  return letGo;
}

/** Slows animations, so that a busy machine counts as a quick one: the style sheet waits for the program by one. */
async function patient(page) {
  const browser = await page.context().newCDPSession(page);
  await browser.send("Animation.enable");
  await browser.send("Animation.setPlaybackRate", { playbackRate: 0.05 });
}

/** The colour of the page's paper in every frame from the first. */
async function watchPaper(page) {
  await page.addInitScript(() => {
    window.papers = new Set();
    const look = () => {
      if (document.body) window.papers.add(getComputedStyle(document.body).backgroundColor);
      requestAnimationFrame(look);
    };
    look();
  });
  return () => page.evaluate(() => [...window.papers]);
}

const LIGHT = "rgb(251, 250, 246)";
const DARK = "rgb(22, 21, 19)";

for (const [screen, width] of [["wide", 1280], ["narrow", 360]]) {
  for (const query of [
    "?view=list",
    "?view=differences",
    "?embed=1",
    "?theme=dark",
    "?embed=1&view=list&theme=light",
    "?lanes=tolls",
    "?from=2026-01-10&to=2026-01-12",
    "?q=police",
    "?asof=2026-01-12",
    "?embed=1&lanes=tolls,reactions",
    "?event=",
  ]) {
    test(`nothing shifts on a ${screen} screen as ${query} opens`, async ({ page, site }) => {
      await page.setViewportSize({ width, height: 800 });
      const shifted = await watchShifts(page);
      await patient(page);
      const letGo = await heldBack(page);
      // Of an event without its place in the page, as some programs cut it off.
      const event = query === "?event=" ? readFileSync(INDEX, "utf8").match(/ id="event-([^"]+)"/)[1] : "";
      await page.goto(site + query + event);
      await page.waitForTimeout(300);
      letGo();
      await ready(page);
      if (!/^\?(embed=1|theme=dark)$/.test(query)) await whole(page);
      expect(await shifted()).toBeLessThan(0.05);
    });
  }
}

for (const [theme, colorScheme, paper] of [["dark", "light", DARK], ["light", "dark", LIGHT]]) {
  test(`no frame is ${colorScheme} where ${theme} was asked for`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme });
    const papers = await watchPaper(page);
    const letGo = await heldBack(page);
    await page.goto(`${site}?theme=${theme}`);
    await page.waitForTimeout(200);
    expect(await papers()).toEqual([paper]);
    // What is on the screen, by its corner.
    const corner = await page.screenshot({ clip: { x: 0, y: 0, width: 1, height: 1 } });
    letGo();
    await ready(page);
    await page.waitForTimeout(200);
    expect(await papers()).toEqual([paper]);
    expect((await page.screenshot({ clip: { x: 0, y: 0, width: 1, height: 1 } })).equals(corner)).toBe(true);
    // From here on, the reader's choice counts.
    await page.getByRole("button", { name: "Light or dark" }).click();
    await expect.poll(async () => (await papers()).length).toBe(2);
  });
}

test("the list alone is there before the program", async ({ page, site }) => {
  const letGo = await heldBack(page);
  await page.goto(`${site}?view=list`);
  const { list, timeline } = handles(page);
  await expect(list).toBeVisible();
  await expect(timeline).toBeHidden();
  letGo();
  await ready(page);
  await expect(timeline).toHaveCount(0);
  await page.getByRole("button", { name: "Timeline", exact: true }).click();
  await expect(timeline).toBeVisible();
});

test("the differences are there before the program", async ({ page, site }) => {
  const letGo = await heldBack(page);
  await page.goto(`${site}?view=differences`);
  const { list, timeline } = handles(page);
  const differences = page.locator(".differences");
  await expect(differences).toBeVisible();
  for (const part of [timeline, list]) await expect(part).toBeHidden();
  letGo();
  await ready(page);
  await whole(page);
  await expect(differences).toHaveCount(1);
  await expect(list).toBeVisible();
  // On top of the list now.
  const top = async (part) => (await part.boundingBox()).y;
  expect(await top(differences)).toBeLessThan(await top(list));
});

test("in a frame, no furniture is there before the program", async ({ page, site }) => {
  const letGo = await heldBack(page);
  await page.goto(`${site}?embed=1`);
  const furniture = page.locator(".opening, .differences, .sources");
  await expect(handles(page).timeline).toBeVisible();
  await expect(furniture).toHaveCount(3);
  for (const part of await furniture.all()) await expect(part).toBeHidden();
  letGo();
  await ready(page);
  await expect(furniture).toHaveCount(0);
});

test("what an address cannot ask for is not heard", async ({ page, site }) => {
  const letGo = await heldBack(page);
  await page.emulateMedia({ colorScheme: "light" });
  const papers = await watchPaper(page);
  await page.goto(`${site}?view=cube&embed=yes&theme=puce&view=list&view=timeline#__proto__`);
  await expect(handles(page).timeline).toBeVisible();
  await expect(page.locator(".opening")).toBeVisible();
  letGo();
  await ready(page);
  expect(await papers()).toEqual([LIGHT]);
});

test("while the program comes, nothing is shown that was not asked for, but not for long", async ({ page, site }) => {
  const letGo = await heldBack(page);
  await page.goto(`${site}?q=police`, { waitUntil: "commit" });
  const { list, timeline } = handles(page);
  await expect(page.locator(".opening")).toBeVisible();
  expect(await Promise.all([timeline.isVisible(), list.isVisible()])).toEqual([false, false]);
  for (const part of [timeline, list]) await expect(part).toBeVisible({ timeout: 3000 });
  letGo();
  await ready(page);
});

test("a word in the address that is not the page's own withholds nothing", async ({ page, site }) => {
  const letGo = await heldBack(page);
  await page.goto(`${site}?utm_source=mail&q=&fbclid=x`, { waitUntil: "commit" });
  const { list, timeline } = handles(page);
  for (const part of [timeline, list]) {
    await part.waitFor({ state: "attached" });
    expect(await part.isVisible()).toBe(true);
  }
  letGo();
  await ready(page);
});

test.describe("where the program does not come", () => {
  test("what was asked for can be read", async ({ page, site, trouble }) => {
    await page.route(/\.wasm$/, (route) => route.abort());
    await page.goto(`${site}?view=list&theme=dark&q=police`);
    await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
    await expect(handles(page).entries.first()).toBeVisible();
    await expect(page.locator("body")).toHaveCSS("background-color", DARK);
    trouble.length = 0;
  });
});
