// Readers with colours of their own, with more contrast, with text twice the size.
import { expect, handles, query, test } from "../fixtures.js";

const STATES = {
  "the timeline": async () => {},
  "an open event": async ({ page }) => {
    await handles(page).entries.nth(3).getByRole("link").first().click();
    await expect(handles(page).article).toBeVisible();
  },
  "the list": async ({ open }) => open("?view=list"),
  "the differences": async ({ open }) => open("?view=differences"),
  "no event left": async ({ open }) => open("?q=xyzzy"),
};

/** Words whose colour is that of their ground, or near it. */
const unreadable = (page) =>
  page.evaluate(() => {
    const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const colours = new Map();
    const numbers = (colour) => {
      if (!colours.has(colour)) {
        paint.clearRect(0, 0, 1, 1);
        paint.fillStyle = colour;
        paint.fillRect(0, 0, 1, 1);
        colours.set(colour, [...paint.getImageData(0, 0, 1, 1).data]);
      }
      return colours.get(colour);
    };
    const light = ([red, green, blue]) => {
      const [r, g, b] = [red, green, blue].map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = (element) => {
      for (let at = element; at; at = at.parentElement) {
        const colour = numbers(getComputedStyle(at).backgroundColor);
        if (colour[3] === 255) return colour;
      }
      return numbers(getComputedStyle(document.documentElement).colorScheme.includes("dark") ? "black" : "white");
    };
    const bad = new Set();
    const walk = document.createTreeWalker(document.querySelector(".dateline"), NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const element = node.parentElement;
      if (!node.data.trim() || !element.checkVisibility() || element.closest(".unseen, option")) continue;
      const style = getComputedStyle(element);
      const [a, b] = [light(numbers(element instanceof SVGElement ? style.fill : style.color)), light(ground(element))];
      const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      if (contrast < 4.5) bad.add(`${contrast.toFixed(1)} ${element.tagName}.${element.className.baseVal ?? element.className}: ${node.data.slice(0, 30)}`);
    }
    return [...bad];
  });

for (const colorScheme of ["light", "dark"]) {
  for (const [name, show] of Object.entries(STATES)) {
    test(`${name} can be read with forced colours, ${colorScheme}`, async ({ page, open, axe }) => {
      await page.emulateMedia({ forcedColors: "active", colorScheme });
      await open();
      await show({ page, open });
      expect(await unreadable(page)).toEqual([]);
      await axe({ except: ["color-contrast"] });
    });

    test(`${name} can be read with more contrast, ${colorScheme}`, async ({ page, open }) => {
      await page.emulateMedia({ contrast: "more", colorScheme });
      await open();
      await show({ page, open });
      expect(await unreadable(page)).toEqual([]);
    });
  }
}

test("forced colours win over a theme that the address asks for", async ({ page, open }) => {
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  await open("?theme=light");
  expect(await unreadable(page)).toEqual([]);
  const drawn = await page.evaluate(() => {
    const style = (selector) => getComputedStyle(document.querySelector(selector));
    return { ground: style("body").backgroundColor, bar: style(".bar").fill, bars: style(".overview rect").fill, shape: style(".mark .shape").backgroundColor };
  });
  for (const what of ["bar", "bars", "shape"]) expect(drawn[what], what).not.toBe(drawn.ground);
});

test("with forced colours, focus, what is pressed and what is open can be seen", async ({ page, open }) => {
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  await open();
  const { marks } = handles(page);
  const style = (locator) =>
    locator.evaluate((element) => {
      const { outlineStyle, outlineWidth, outlineColor, backgroundColor } = getComputedStyle(element);
      return { outline: outlineStyle === "none" ? "" : `${outlineWidth} ${outlineColor}`, ground: backgroundColor };
    });
  await marks.first().focus();
  await page.keyboard.press("ArrowRight");
  const focused = page.locator(".mark:focus-visible");
  await expect(focused).toHaveCount(1);
  await expect.poll(async () => (await style(focused)).outline).toMatch(/^2px/);
  const view = (name) => page.getByRole("group", { name: "View" }).getByRole("button", { name });
  expect((await style(view("Timeline"))).ground).not.toBe((await style(view("List"))).ground);
  await focused.press("Enter");
  await expect(handles(page).event).toBeVisible();
  const open_ = page.locator(".mark.open");
  expect((await style(open_)).outline).toMatch(/^2px/);
  const mark = handles(page).article.locator("mark").first();
  expect((await style(mark)).ground).not.toBe((await style(handles(page).article)).ground);
  expect(query(page).get("event")).toBeTruthy();
});

for (const width of [360, 1280]) {
  test(`with text twice the size nothing is wider than ${width} pixels, and every control is there`, async ({ page, open }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const where of ["", "?view=list", "?view=differences"]) {
      await open(where);
      await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
      await page.waitForTimeout(200);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(wider, where).toBe(0);
      await expect(handles(page).search).toBeVisible();
    }
    await handles(page).entries.first().getByRole("link").first().click();
    await expect(handles(page).article).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
}
