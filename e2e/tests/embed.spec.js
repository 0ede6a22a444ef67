// The timeline in a page of another origin: as an element, twice, and in a frame.
import { LANES, expect, handles, test, whole } from "../fixtures.js";

const told = (page, id, name) =>
  page.evaluate(([id, name]) => window.told.filter((one) => one.id === id && one.name === name).map((one) => one.detail), [id, name]);

async function host(page, address) {
  await page.goto(address);
  for (const id of ["one", "two"]) await expect.poll(() => told(page, id, "ready")).toHaveLength(1);
  return { one: handles(page.locator("#one")), two: handles(page.locator("#two")) };
}

const lanesOf = async (root) => [...new Set(await root.entries.evaluateAll((rows) => rows.map((row) => row.dataset.lane)))].sort();

test("two elements show what their attributes say, by one program", async ({ page, host: address }) => {
  const loaded = [];
  page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
  const { one, two } = await host(page, address);
  expect(await lanesOf(one)).toEqual(["diplomacy", "tolls"]);
  expect(await lanesOf(two)).toEqual(["reactions"]);
  await expect(one.timeline).toBeVisible();
  await expect(two.timeline).toHaveCount(0);
  // The frame is a page of its own and loads them for itself.
  const frame = page.frames().find((frame) => frame.url().includes("embed=1"));
  expect(frame).toBeTruthy();
  const wasm = loaded.filter((path) => path.endsWith(".wasm"));
  for (const path of wasm) expect(wasm.filter((other) => other === path).length).toBeLessThanOrEqual(2);
});

test("each has a state of its own, and the host's address none", async ({ page, host: address }) => {
  const { one, two } = await host(page, address);
  const before = await two.entries.count();
  await one.filter(LANES[0]).click();
  await expect.poll(() => lanesOf(one)).toEqual(["diplomacy"]);
  expect(await two.entries.count()).toBe(before);
  expect(await told(page, "one", "filter")).toEqual([["diplomacy"]]);
  await two.entries.first().getByRole("link").first().click();
  await expect(two.event).toBeVisible();
  await expect(one.event).toHaveCount(0);
  const id = await two.event.getAttribute("data-event-id");
  expect(await told(page, "two", "select")).toEqual([id]);
  await two.event.getByRole("button", { name: "Close" }).click();
  await expect.poll(() => told(page, "two", "select")).toEqual([id, null]);
  expect(page.url()).toBe(address);
});

test("attributes may change at any time", async ({ page, host: address }) => {
  const { one, two } = await host(page, address);
  const id = await two.entries.first().getAttribute("data-event-id");
  await page.evaluate((id) => {
    const two = document.getElementById("two");
    two.setAttribute("lanes", "ground,reactions");
    two.setAttribute("event", id);
    two.removeAttribute("view");
  }, id);
  await expect.poll(() => lanesOf(two)).toEqual(["ground", "reactions"]);
  await expect(two.timeline).toBeVisible();
  await expect(two.event).toHaveAttribute("data-event-id", id);
  expect(await lanesOf(one)).toEqual(["diplomacy", "tolls"]);
});

test("styles stay on their own side", async ({ page, host: address }) => {
  const { one } = await host(page, address);
  const own = await page.locator("#own").evaluate((element) => getComputedStyle(element).fontSize);
  expect(own).toBe("40px");
  const inside = await one.entries.locator("blockquote").first().evaluate((element) => {
    const style = getComputedStyle(element);
    return { size: parseFloat(style.fontSize), colour: style.color, spacing: style.letterSpacing };
  });
  expect(inside.size).toBeLessThan(30);
  expect(inside.colour).not.toBe("rgb(255, 0, 255)");
  expect(inside.spacing).toBe("normal");
  // Nothing was put into the host's own document.
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  expect(await page.evaluate(() => document.documentElement.hasAttribute("data-dateline"))).toBe(false);
});

test("an element keeps its state when it is moved, and goes when it is taken away", async ({ page, host: address }) => {
  const { one } = await host(page, address);
  await one.filter(LANES[0]).click();
  await expect.poll(() => lanesOf(one)).toEqual(["diplomacy"]);
  await page.evaluate(() => document.getElementById("elsewhere").append(document.getElementById("one")));
  await expect(one.entries.first()).toBeVisible();
  expect(await lanesOf(one)).toEqual(["diplomacy"]);
  expect(await told(page, "one", "ready")).toHaveLength(1);

  await page.evaluate(async () => {
    window.gone = document.getElementById("one");
    window.gone.remove();
    await new Promise((resolve) => setTimeout(resolve));
  });
  expect(await page.evaluate(() => window.gone.shadowRoot.querySelectorAll("article").length)).toBe(0);
  await page.evaluate(() => document.getElementById("elsewhere").append(window.gone));
  await expect.poll(() => told(page, "one", "ready")).toHaveLength(2);
  expect(await lanesOf(one)).toEqual(["diplomacy", "tolls"]);
});

test("many come and go", async ({ page, host: address }) => {
  await host(page, address);
  await page.evaluate(async () => {
    for (let round = 0; round < 20; round++) {
      const element = document.createElement("dateline-timeline");
      element.id = `many-${round}`;
      document.body.append(element);
      await new Promise((resolve) => element.addEventListener("dateline:ready", resolve, { once: true }));
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
    }
  });
  await expect(handles(page.locator("#two")).entries).not.toHaveCount(0);
});

test("it grows to its content", async ({ page, host: address }) => {
  const { two } = await host(page, address);
  const height = () => page.locator("#two").evaluate((element) => element.getBoundingClientRect().height);
  const inside = () => page.locator("#two").evaluate((element) => element.shadowRoot.firstElementChild.scrollHeight);
  // Heights inside are whole pixels.
  expect(Math.ceil(await height())).toBeGreaterThanOrEqual(await inside());
  const before = await height();
  await two.filter(LANES[3]).click();
  await expect.poll(height).toBeGreaterThan(before);
});

test("a frame tells its host how high it is", async ({ page, host: address }) => {
  await host(page, address);
  await expect.poll(async () => (await told(page, "frame", "height")).length).toBeGreaterThan(0);
  const frame = page.frameLocator("iframe");
  await expect(handles(frame).entries).not.toHaveCount(0);
  await whole(frame);
  await expect(handles(frame).filter(LANES[1])).toBeVisible();
  const overflow = () =>
    page.frames().find((frame) => frame.url().includes("embed=1")).evaluate(() => document.documentElement.scrollHeight - innerHeight);
  await expect.poll(overflow).toBeLessThanOrEqual(0);
  // And when it changes.
  const before = (await told(page, "frame", "height")).at(-1);
  await handles(frame).filter(LANES[2]).click();
  await expect.poll(async () => (await told(page, "frame", "height")).at(-1)).toBeGreaterThan(before);
  await expect.poll(overflow).toBeLessThanOrEqual(0);
});

test("where the program cannot be had, what stands within the element shows", async ({ page, host: address, trouble }) => {
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(address);
  await expect(page.locator("#one").getByRole("link", { name: "The timeline" })).toBeVisible();
  await expect.poll(() => trouble.length).toBeGreaterThan(0);
  // One that comes later tries again.
  await page.unroute("**/*.wasm");
  await page.evaluate(() => document.body.append(Object.assign(document.createElement("dateline-timeline"), { id: "later" })));
  await expect(handles(page.locator("#later")).entries.first()).toBeVisible();
  // That it was said is right, here.
  trouble.length = 0;
});

test("axe finds nothing in a page with embedded timelines", async ({ page, host: address, axe }) => {
  await host(page, address);
  // The host's own loud styles are not at issue.
  await page.evaluate(() => document.querySelector("link[rel=stylesheet]").remove());
  // Two timelines have regions of the same names, by which tests and readers' scripts find them.
  await axe({ except: ["landmark-unique"] });
});
