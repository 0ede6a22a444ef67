// What the address asks for is what is seen first: nothing else flashes up and nothing moves while the program comes.
import { expect, handles, ready, test, whole } from "../fixtures.js";
import { watchShifts } from "../shifts.js";

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
  for (const query of ["?view=list", "?view=differences", "?embed=1", "?theme=dark", "?embed=1&view=list&theme=light"]) {
    test(`nothing shifts on a ${screen} screen as ${query} opens`, async ({ page, site }) => {
      await page.setViewportSize({ width, height: 800 });
      const shifted = await watchShifts(page);
      const letGo = await heldBack(page);
      await page.goto(site + query);
      await page.waitForTimeout(300);
      letGo();
      await ready(page);
      if (query.includes("view")) await whole(page);
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

test.describe("where the program does not come", () => {
  test("what was asked for can be read", async ({ page, site, trouble }) => {
    await page.route(/\.wasm$/, (route) => route.abort());
    await page.goto(`${site}?view=list&theme=dark`);
    await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
    await expect(handles(page).entries.first()).toBeVisible();
    await expect(page.locator("body")).toHaveCSS("background-color", DARK);
    trouble.length = 0;
  });
});
