// How the page feels: what is done is on screen at once, and nothing moves under the reader's eyes.
import { fileURLToPath } from "node:url";
import { LANES, expect, handles, test, whole } from "../fixtures.js";
import { serve } from "../server.js";
import { watchShifts } from "../shifts.js";

for (const [name, width] of [
  ["wide", 1280],
  ["narrow", 360],
]) {
  test(`nothing shifts while a ${name} page loads and the rest of it arrives`, async ({ page, open }) => {
    await page.setViewportSize({ width, height: 800 });
    const shifted = await watchShifts(page);
    await open("", { asleep: true });
    await page.mouse.move(100, 100);
    await whole(page);
    expect(await shifted()).toBeLessThan(0.01);
    // Nor does it as the list comes onto the screen, part by part.
    for (let turn = 0; turn < 12; turn++) {
      await page.mouse.wheel(0, 700);
      await page.waitForTimeout(30);
    }
    expect(await shifted()).toBeLessThan(0.01);
  });
}

for (const [width, query] of [
  [1280, ""],
  [1920, "?embed=1"],
  [360, ""],
]) {
  test(`nothing shifts while a page comes bit by bit, ${width} pixels wide${query}`, async ({ page }) => {
    const slow = await serve(fileURLToPath(new URL("../../dist", import.meta.url)), { slowly: true });
    await page.setViewportSize({ width, height: 900 });
    const shifted = await watchShifts(page);
    await page.goto(`${slow.origin}/${query}`, { waitUntil: "commit" });
    // The first of it is there long before the rest.
    await expect(page.locator(".overview")).toBeVisible();
    expect(await page.locator(".sources").count()).toBe(0);
    await page.locator(".sources, .dateline > footer").first().waitFor();
    expect(await shifted()).toBeLessThan(0.005);
    await slow.close();
  });
}

test("what comes of an input is in the first frame after it", async ({ page, open }) => {
  await open();
  // Each input with what must have changed once the next frame's callbacks run, which is before it is painted.
  const same = await page.evaluate(async (lane) => {
    const one = (selector) => document.querySelector(selector);
    const all = (selector) => document.querySelectorAll(selector).length;
    const key = (key) => one(".mark").dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    const turn = { deltaY: -120, ctrlKey: true, bubbles: true, cancelable: true, clientX: 640, clientY: 500 };
    const write = () => {
      one("input[type=search]").value = "killed";
      one("input[type=search]").dispatchEvent(new InputEvent("input", { bubbles: true }));
    };
    const choose = () => {
      const menu = one("select");
      menu.value = menu.options[1].value;
      menu.dispatchEvent(new Event("change", { bubbles: true }));
    };
    const drawing = () => one(".rows").style.getPropertyValue("--tracks") + all(".rows .column") + all(".mark");
    const inputs = {
      "a lane, drawn": [() => one(".filter").click(), () => all(`.rows [data-lane=${lane}] .mark`)],
      "a lane, listed": [() => one(".filter").click(), () => all(".events article")],
      "a letter": [write, () => one(".count").textContent],
      "a speaker": [choose, () => one(".count").textContent + all(".mark")],
      "a key": [() => key("+"), drawing],
      "the wheel": [() => one(".rows .cell").dispatchEvent(new WheelEvent("wheel", turn)), drawing],
      "an event": [() => one(".mark").click(), () => one(".proof")?.textContent],
    };
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const same = [];
    for (const [name, [act, result]] of Object.entries(inputs)) {
      await frame();
      const before = result();
      act();
      const after = await new Promise((resolve) => requestAnimationFrame(() => resolve(result())));
      if (after === before) same.push(name);
    }
    return same;
  }, LANES[0].key);
  expect(same).toEqual([]);
});

test("inputs are on screen soon", async ({ page, open }) => {
  await open();
  const update = async (act) => {
    await page.evaluate(() => performance.clearMeasures("dateline:update"));
    await act();
    const measured = () => performance.getEntriesByName("dateline:update", "measure")[0]?.duration;
    return (await page.waitForFunction(measured)).jsonValue();
  };
  // On a busy machine some take long, whatever the page does; the third of nine tells what it needs.
  const third = async (act) => {
    const times = [];
    for (let nth = 0; nth < 9; nth++) times.push(await update(() => act(nth)));
    return times.sort((a, b) => a - b)[2];
  };
  const { filter, search, marks, entries } = handles(page);
  expect(await third(() => filter(LANES[1]).click()), "a lane").toBeLessThan(100);
  expect(await third((nth) => entries.nth(nth).getByRole("link").first().click()), "an event").toBeLessThan(100);
  await search.focus();
  const keys = [..."the p", "Backspace", "Backspace", "Backspace", "Backspace"];
  expect(await third((nth) => page.keyboard.press(keys[nth] === " " ? "Space" : keys[nth])), "a letter").toBeLessThan(100);
  await search.fill("");
  await marks.first().focus();
  expect(await third((nth) => page.keyboard.press(nth % 2 ? "-" : "+")), "zoom").toBeLessThan(100);
});

test("zooming by the wheel leaves the page where it is", async ({ page, open }) => {
  await open();
  const { marks, timeline } = handles(page);
  // The focus is in the drawing, on what will be elsewhere in it.
  await marks.last().focus();
  const head = timeline.locator(".rows .day").first();
  // To where the drawing begins: its heads stay in sight further down.
  await head.evaluate((head) => scrollTo(0, scrollY + head.closest(".rows").getBoundingClientRect().top - 200));
  // Lines may come and go above it, which say what is shown.
  const top = () => timeline.locator(".rows").evaluate((rows) => rows.getBoundingClientRect().top);
  const before = await top();
  await head.hover();
  await page.keyboard.down("Control");
  for (let turn = 0; turn < 6; turn++) {
    const days = page.url();
    await page.mouse.wheel(0, -60);
    await expect.poll(() => page.url()).not.toBe(days);
  }
  await page.keyboard.up("Control");
  expect(Math.abs((await top()) - before)).toBeLessThan(60);
});

test("the list off the screen has caught up when the reader comes to it", async ({ page, open }) => {
  await open();
  const { filter, entries } = handles(page);
  await filter(LANES[1]).click();
  await entries.first().scrollIntoViewIfNeeded();
  await expect(entries.and(page.locator(`[data-lane=${LANES[1].key}]`))).toHaveCount(0);
  // Seen, it keeps step with every change: on the next frame, not when the reader rests.
  const left = await filter(LANES[0]).evaluate(
    (button, lane) =>
      new Promise((resolve) => {
        button.click();
        requestAnimationFrame(() => resolve(document.querySelectorAll(`.events article[data-lane=${lane}]`).length));
      }),
    LANES[0].key,
  );
  expect(left).toBe(0);
});

test("marks and entries that stay are left alone, and those that come back are the ones that went", async ({ page, open }) => {
  await open();
  const { filter, entries } = handles(page);
  const lane = LANES[1];
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  const before = await height();
  const all = (selector) =>
    page.evaluateHandle(
      (selector) => [...document.querySelectorAll(selector)].map((element) => [element.closest("[data-lane]").dataset.lane, element]),
      selector,
    );
  const [marks, articles] = [await all(".rows .mark"), await all(".events:not(.background) article")];
  const standing = (all) =>
    all.evaluate((all, lane) => {
      const others = all.filter(([own]) => own !== lane);
      return [others.length, others.filter(([, element]) => element.isConnected).length];
    }, lane.key);
  await filter(lane).click();
  await expect(entries.and(page.locator(`[data-lane=${lane.key}]`))).toHaveCount(0);
  for (const all of [marks, articles]) {
    const [others, left] = await standing(all);
    expect(others).toBeGreaterThan(10);
    expect(left).toBe(others);
  }
  await filter(lane).click();
  await expect(entries).toHaveCount(await articles.evaluate((all) => all.length));
  expect(await articles.evaluate((all) => all.every(([, element]) => element.isConnected))).toBe(true);
  // Off the screen they were not laid out at once, and have been since.
  await expect(page.locator("[data-fresh]")).toHaveCount(0);
  expect(await height()).toBe(before);
});
