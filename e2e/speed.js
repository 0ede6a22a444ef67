// How long inputs take to be on screen: `cargo xtask bench page` runs it over folders of built pages.
//
// Each input is a real one, and its time is the page's own measure `dateline:update`, from the input to the end of the
// frame that shows it: the next task, or the next frame where that is due first. A cell is the median of one kind of
// input. While the page scrolls and zooms it is counted how many frames are dropped; while it loads and the rest of it
// arrives, how much of it is shifted. The first row is a page that only writes a number: what an input takes in any page.
import { chromium } from "@playwright/test";
import { FLOOR } from "./floor.js";
import { serve } from "./server.js";

const LOADS = 5;
/** How often each kind of input is given. */
const INPUTS = 12;
/** How many turns of the wheel scroll or zoom. */
const TURNS = 60;
/** Milliseconds between frames, of which there are 60 a second. */
const FRAME = 1000 / 60;

// Letters in and out again, of words that begin many others.
const KEYS = [..."the s", ...Array(5).fill("Backspace"), ..."government", ...Array(10).fill("Backspace")];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** What `act` takes until it is on screen, in milliseconds. */
async function update(page, act) {
  await page.evaluate(() => performance.clearMeasures("dateline:update"));
  await act();
  const measured = () => performance.getEntriesByName("dateline:update", "measure")[0]?.duration;
  return (await page.waitForFunction(measured)).jsonValue();
}

async function updates(page, act, inputs = INPUTS) {
  const all = [];
  for (let nth = 0; nth < inputs; nth++) all.push(await update(page, () => act(nth)));
  return median(all);
}

/** Clicks without asking the page meanwhile whether the right element was hit, as Playwright's own click does. */
async function click(page, element) {
  await element.hover();
  await page.mouse.down();
  await page.mouse.up();
}

/**
 * Which share of the frames that there was time for did not come while the wheel turns, in per cent. A frame that begins
 * late, with the next one in time, is not dropped.
 */
async function dropped(page, turn) {
  await page.evaluate(() => {
    const gaps = (window.gaps = []);
    let last = performance.now();
    const frame = () => {
      const now = performance.now();
      gaps.push(now - last);
      last = now;
      if (window.gaps === gaps) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  for (let nth = 0; nth < TURNS; nth++) await turn(nth);
  const gaps = await page.evaluate(() => {
    const { gaps } = window;
    window.gaps = undefined;
    return gaps;
  });
  const room = gaps.reduce((sum, gap) => sum + gap, 0) / FRAME;
  return Math.max(0, 100 * (1 - gaps.length / room));
}

/** Loads the page; how long that took until it worked, and until the rest of it was there after a sign of life. */
async function load(page, address) {
  await page.goto(address);
  await page.waitForSelector("html[data-dateline=ready]");
  await page.mouse.move(600, 200);
  await page.waitForSelector("html[data-dateline-parts=there]");
  return page.evaluate(() => performance.getEntriesByName("dateline:ready")[0].startTime);
}

const COLUMNS = {
  events: 0,
  elements: 0,
  ready: 1,
  shift: 3,
  lane: 1,
  speaker: 1,
  first: 1,
  typing: 1,
  zoom: 1,
  wheel: 1,
  open: 1,
  next: 1,
  "dropped zooming %": 1,
  "dropped scrolling %": 1,
};

const print = (row) => {
  const cell = ([name, digits]) => (row[name] === undefined ? "–" : row[name].toFixed(digits)).padStart(wide(name));
  console.log(Object.entries(COLUMNS).map(cell).join(""));
};

async function measureFloor() {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.setContent(FLOOR);
  const row = {};
  const button = page.getByRole("button");
  row.lane = row.open = row.next = await updates(page, () => click(page, button));
  row.speaker = await updates(page, (nth) => page.getByRole("combobox").selectOption({ index: (nth + 1) % 2 }));
  await page.getByRole("searchbox").focus();
  row.first = row.typing = await updates(page, () => page.keyboard.press("t"));
  await button.focus();
  row.zoom = await updates(page, () => page.keyboard.press("+"));
  await page.locator("p").hover();
  row.wheel = await updates(page, () => page.mouse.wheel(0, -60));
  await page.close();
  print(row);
}

async function measure(folder) {
  const server = await serve(folder);
  const address = `${server.origin}/`;
  const row = {};
  const ready = [];
  let page;
  for (let nth = 0; nth < LOADS; nth++) {
    await page?.close();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.addInitScript(() => {
      window.shift = 0;
      const told = (list) => list.getEntries().forEach((entry) => (window.shift += entry.value));
      new PerformanceObserver(told).observe({ type: "layout-shift", buffered: true });
    });
    ready.push(await load(page, address));
  }
  row.ready = median(ready);
  await page.waitForTimeout(300);
  row.shift = await page.evaluate(() => window.shift);

  const lane = page.locator("button.filter").nth(1);
  row.lane = await updates(page, () => click(page, lane));

  const speakers = page.getByRole("combobox", { name: "Who says so" });
  if (await speakers.count()) {
    row.speaker = await updates(page, async () => {
      await speakers.focus();
      await speakers.selectOption({ index: 1 });
    });
    await load(page, address);
  }

  await page.getByRole("searchbox", { name: "Search" }).focus();
  const press = (nth) => page.keyboard.press(KEYS[nth] === " " ? "Space" : KEYS[nth]);
  const firsts = [];
  for (let nth = 0; nth < INPUTS; nth++) {
    firsts.push(await update(page, () => press(0)));
    await update(page, () => page.keyboard.press("Backspace"));
  }
  row.first = median(firsts);
  row.typing = await updates(page, press, KEYS.length);

  const mark = page.locator(".mark").first();
  if (await mark.count()) {
    await mark.focus();
    row.zoom = await updates(page, (nth) => page.keyboard.press(nth % 4 < 2 ? "+" : "-"));
    await page.mouse.click(1, 1);
    // Where the drawing begins: however low it becomes, it stays under the pointer.
    await page.locator(".rows").evaluate((rows) => scrollTo(0, scrollY + rows.getBoundingClientRect().top - 200));
    await page.locator(".rows .day").first().hover();
    await page.keyboard.down("Control");
    const wheel = (nth) => page.mouse.wheel(0, nth % 20 < 10 ? -60 : 60);
    row.wheel = await updates(page, wheel);
    row["dropped zooming %"] = await dropped(page, wheel);
    await page.keyboard.up("Control");
  }
  const scroll = (nth) => page.mouse.wheel(0, nth % 40 < 20 ? 240 : -240);
  row["dropped scrolling %"] = await dropped(page, scroll);

  // All days again.
  await load(page, address);
  const links = page.locator(".events article :is(h3, h4) a");
  row.open = await updates(page, (nth) => click(page, links.nth(nth * 2)));
  const next = page.locator(".event .after");
  row.next = await updates(page, () => click(page, next));

  row.events = Number((await page.locator("p.count").textContent()).match(/of ([\d,]+)/)[1].replace(",", ""));
  row.elements = await page.evaluate(() => document.querySelectorAll("*").length);
  // An event that the list does not begin with is drawn when its address is opened.
  const far = await page.locator(".mark").last().getAttribute("href");
  if (far) {
    await page.goto(`${server.origin}/${far}`);
    await page.waitForSelector(new URL(far, server.origin).hash);
  }
  await page.close();
  await server.close();
  print(row);
}

const wide = (name) => Math.max(name.length, 6) + 2;
console.log(Object.keys(COLUMNS).map((name) => name.padStart(wide(name))).join(""));
await measureFloor();
for (const folder of process.argv.slice(2)) await measure(folder);
await browser.close();
