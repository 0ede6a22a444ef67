// How long inputs take to be on screen: `cargo xtask bench page` runs it over folders of built pages.
//
// Each input is a real one, and its time is the page's own measure `dateline:update`, from the input to the task
// after the frame that shows it. A row is the median of each kind of input.
import { chromium } from "@playwright/test";
import { serve } from "./server.js";

const INPUTS = 12;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const milliseconds = (number) => (number === undefined ? "–" : number.toFixed(1)).padStart(9);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});

/** What `act` takes until it is on screen, in milliseconds. */
async function update(page, act) {
  await page.evaluate(() => performance.clearMeasures("dateline:update"));
  await act();
  const measured = () => performance.getEntriesByName("dateline:update", "measure")[0]?.duration;
  return (await page.waitForFunction(measured)).jsonValue();
}

async function times(page, act, inputs = INPUTS) {
  const all = [];
  for (let nth = 0; nth < inputs; nth++) all.push(await update(page, () => act(nth)));
  return median(all);
}

async function measure(folder) {
  const server = await serve(folder);
  const ready = [];
  let page;
  for (let nth = 0; nth < 5; nth++) {
    await page?.close();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${server.origin}/`);
    await page.waitForFunction(() => performance.getEntriesByName("dateline:ready").length > 0);
    ready.push(await page.evaluate(() => performance.getEntriesByName("dateline:ready")[0].startTime));
  }
  const lane = page.locator("button.filter").nth(1);
  const toggle = await times(page, () => lane.click());
  const search = page.getByRole("searchbox", { name: "Search" });
  await search.focus();
  // Letters in and out again, of words that begin many others.
  const keys = [..."the s", ...Array(5).fill("Backspace"), ..."government", ...Array(10).fill("Backspace")];
  const typing = await times(page, (nth) => page.keyboard.press(keys[nth] === " " ? "Space" : keys[nth]), keys.length);
  let zoom;
  if (await page.locator(".mark").count()) {
    await page.locator(".mark").first().focus();
    zoom = await times(page, (nth) => page.keyboard.press(nth % 4 < 2 ? "+" : "-"));
  }
  // All days again.
  await page.goto(`${server.origin}/`);
  await page.waitForFunction(() => performance.getEntriesByName("dateline:ready").length > 0);
  const links = page.locator(".events article :is(h3, h4) a");
  const open = await times(page, (nth) => links.nth(nth * 2).click());
  const total = (await page.locator(".count").textContent()).match(/of ([\d,]+)/)[1];
  const elements = await page.evaluate(() => document.querySelectorAll("*").length);
  // An event that the list does not begin with is drawn when its address is opened.
  const far = await page.locator(".mark").last().getAttribute("href");
  if (far) {
    await page.goto(`${server.origin}/${far}`);
    await page.waitForSelector(new URL(far, server.origin).hash);
  }
  await page.close();
  await server.close();
  const cells = [ready.length && median(ready), toggle, typing, zoom, open].map(milliseconds).join("");
  console.log(`${total.padStart(8)} ${String(elements).padStart(9)}${cells}`);
}

console.log(`${"events".padStart(8)} ${"elements".padStart(9)}${["ready", "lane", "typing", "zoom", "open"].map((name) => name.padStart(9)).join("")}`);
for (const folder of process.argv.slice(2)) await measure(folder);
await browser.close();
