// Other people's pages: their styles, their direction, their way of hiding things, their address.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { LANES, expect, handles, query, test } from "../fixtures.js";
import { serve } from "../server.js";

const FOLDER = fileURLToPath(new URL("../host", import.meta.url));

/** Opens a page of another origin with this head and body. */
const around = async (page, site, { head = "", body, html = 'lang="en"' }) => {
  const text = `<!doctype html><html ${html}><head><title>Host</title><link rel="icon" href="data:,">${head}</head><body>${body}
    <script type="module" src="${site}embed.js"></script></body></html>`;
  const server = await serve(FOLDER, { fill: () => text });
  await page.goto(`${server.origin}/`);
  return server;
};

const ELEMENT = '<dateline-timeline id="one"><a href="https://example.org/">The timeline</a></dateline-timeline>';

/** What the timeline looks like: of each sort of element, what could come in from outside. */
const look = (page) =>
  page.locator("#one").evaluate((element) => {
    const names = ["fontSize", "fontFamily", "fontStyle", "lineHeight", "letterSpacing", "textTransform", "color", "visibility", "textAlign", "wordSpacing", "cursor", "listStyleType", "textIndent", "whiteSpace", "display", "margin", "padding", "borderRadius", "boxSizing", "backgroundColor", "textDecorationLine"];
    const sorts = [".dateline", "h3", "p", "a", "button", "blockquote", "td", "li", ".mark"];
    return sorts.map((sort) => {
      const found = element.shadowRoot.querySelector(sort);
      const style = getComputedStyle(found);
      return [sort, ...names.map((name) => style[name])].join(" ");
    });
  });

const BOOTSTRAP = readFileSync(fileURLToPath(import.meta.resolve("bootstrap/dist/css/bootstrap.min.css")), "utf8");

const LOUD = [
  ["Bootstrap", BOOTSTRAP],
  ["a reset", "* { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline; line-height: 1; list-style: none }"],
  ["rules for everything", "* { all: revert !important; color: rgb(255, 0, 255) !important; letter-spacing: 9px !important; text-transform: uppercase; line-height: 4 !important }"],
  ["a small root", "html { font-size: 62.5% } body { font: italic 30px/3 cursive; text-align: right; word-spacing: 1em; cursor: wait; white-space: nowrap; text-indent: 5em }"],
  ["rules for the element", "dateline-timeline { font: 40px cursive; color: red; letter-spacing: 1em; visibility: inherit } :root { --paper: red; --ink: lime; --gap: 9rem; --serif: cursive }"],
];

for (const [what, css] of LOUD) {
  test(`${what}: nothing of the host's styles comes in, and nothing goes out`, async ({ page, site }) => {
    const plain = await around(page, site, { body: `${ELEMENT}<p id="own">Own</p>` });
    await expect(handles(page.locator("#one")).entries.first()).toBeVisible();
    const expected = await look(page);
    await plain.close();
    const own = () => page.locator("#own").evaluate((element) => getComputedStyle(element).cssText || getComputedStyle(element).font);
    const without = await around(page, site, { head: `<style>${css}</style>`, body: `<p id="own">Own</p>` });
    const before = await own();
    await without.close();
    const server = await around(page, site, { head: `<style>${css}</style>`, body: `${ELEMENT}<p id="own">Own</p>` });
    await expect(handles(page.locator("#one")).entries.first()).toBeVisible();
    expect(await look(page)).toEqual(expected);
    expect(await own()).toBe(before);
    await server.close();
  });
}

test("on a page that runs from right to left it does too, and nothing sticks out", async ({ page, site }) => {
  const server = await around(page, site, { html: 'lang="ar" dir="rtl"', body: ELEMENT });
  await expect(handles(page.locator("#one")).entries.first()).toBeVisible();
  expect(await page.locator("#one .dateline").evaluate((element) => getComputedStyle(element).direction)).toBe("rtl");
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await server.close();
});

test("on a dark page it is dark where the reader's system is", async ({ page, site }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  const server = await around(page, site, { head: "<style>body { background: black }</style>", body: ELEMENT });
  await expect(handles(page.locator("#one")).entries.first()).toBeVisible();
  const ground = await page.locator("#one .dateline").evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(ground).toMatch(/rgb\((\d|[1-5]\d), /);
  await server.close();
});

test("shown late, it is drawn as wide as it then is, and follows the host's width", async ({ page, site }) => {
  const server = await around(page, site, { body: `<div id="tab" style="display: none">${ELEMENT}</div>` });
  const one = handles(page.locator("#one"));
  await expect(page.locator("#one article[data-event-id]").first()).toBeAttached();
  await page.locator("#tab").evaluate((tab) => (tab.style.display = "block"));
  await expect(one.marks.first()).toBeVisible();
  const over = () =>
    page.locator("#one").evaluate((element) => element.shadowRoot.querySelector(".dateline").scrollWidth - element.clientWidth);
  expect(await over()).toBeLessThanOrEqual(0);
  await page.locator("#tab").evaluate((tab) => (tab.style.width = "340px"));
  await expect.poll(over).toBeLessThanOrEqual(0);
  await expect(one.marks.first()).toBeVisible();
  await server.close();
});

test("it grows with the reader's text size", async ({ page, site }) => {
  const server = await around(page, site, { body: ELEMENT });
  const one = page.locator("#one");
  await expect(handles(one).entries.first()).toBeVisible();
  const before = await one.evaluate((element) => element.offsetHeight);
  await one.evaluate((element) => (element.shadowRoot.querySelector("#root").style.fontSize = "32px"));
  await expect.poll(() => one.evaluate((element) => element.offsetHeight)).toBeGreaterThan(before * 1.3);
  expect(await one.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(1);
  await server.close();
});

test("its links lead to the timeline's own page, from a new tab too", async ({ page, site, context }) => {
  const server = await around(page, site, { body: ELEMENT });
  const link = handles(page.locator("#one")).entries.nth(2).getByRole("link").first();
  expect(await link.evaluate((link) => link.href)).toMatch(new RegExp(`^${site.replaceAll(".", "\\.")}\\?event=`));
  const [tab] = await Promise.all([context.waitForEvent("page"), link.click({ modifiers: ["ControlOrMeta"] })]);
  await expect(handles(tab).event).toBeVisible();
  expect(page.url()).toBe(`${server.origin}/`);
  await server.close();
});

test("the host may have the state in its own address", async ({ page, site }) => {
  const server = await around(page, site, { body: ELEMENT.replace("<dateline-timeline", '<dateline-timeline address="iran" theme="dark"') });
  const one = handles(page.locator("#one"));
  await one.filter(LANES[0]).click();
  await expect.poll(() => query(page).get("iran")).toContain("lanes=diplomacy");
  await one.entries.first().getByRole("link").first().click();
  await expect.poll(() => query(page).get("iran")).toContain("event=");
  const id = await one.event.getAttribute("data-event-id");
  await page.reload();
  await expect(handles(page.locator("#one")).event).toHaveAttribute("data-event-id", id);
  await expect(handles(page.locator("#one")).filter(LANES[0])).toHaveAttribute("aria-pressed", "false");
  // Of an address that says nothing of them, the colours are the page's own.
  await page.goto(`${server.origin}/?iran=lanes%3Dtolls`);
  await expect(handles(page.locator("#one")).filter(LANES[1])).toHaveAttribute("aria-pressed", "false");
  await expect(page.locator("#one .dateline")).toHaveAttribute("data-theme", "dark");
  await server.close();
});

test("a link to an event works within a frame, and leaves the host's page alone", async ({ page, site }) => {
  const server = await around(page, site, { body: `<iframe title="T" src="${site}?embed=1" style="width: 100%"></iframe>` });
  const frame = page.frameLocator("iframe");
  await frame.locator(".events article h4 a").nth(3).click();
  await expect(handles(frame).event).toBeVisible();
  expect(page.url()).toBe(`${server.origin}/`);
  await server.close();
});

test("a frame grows to its content, but not one with a height of its own", async ({ page, site }) => {
  const frame = (attributes) => `<iframe title="T" src="${site}?embed=1" ${attributes}></iframe>`;
  const server = await around(page, site, { body: frame('id="fixed" height="300"') + frame('id="growing"') });
  await expect(handles(page.frameLocator("#fixed")).entries.first()).toBeAttached();
  const height = (id) => page.locator(id).evaluate((frame) => frame.clientHeight);
  await expect.poll(() => height("#growing")).toBeGreaterThan(1000);
  // What it says of itself has come by then, too.
  await page.frames().find((frame) => frame.parentFrame()).evaluate(() => parent.postMessage({ type: "dateline:height", height: 2000 }, "*"));
  await page.waitForTimeout(100);
  expect(await height("#fixed")).toBe(300);
  await server.close();
});

test("taken off the page, nothing of it runs on", async ({ page, site }) => {
  // What watches its elements, from the first to the last, and what is listened for on the page.
  await page.addInitScript(() => {
    window.heard = [];
    for (const [name, change] of [["addEventListener", 1], ["removeEventListener", -1]]) {
      const given = window[name];
      window[name] = function (type, ...rest) {
        window.heard.push([type, change]);
        return given.call(window, type, ...rest);
      };
    }
    window.watching = new Set();
    for (const Watch of [IntersectionObserver, ResizeObserver]) {
      const { observe, disconnect } = Watch.prototype;
      Watch.prototype.observe = function (...given) {
        window.watching.add(this);
        return observe.apply(this, given);
      };
      Watch.prototype.disconnect = function () {
        window.watching.delete(this);
        return disconnect.call(this);
      };
    }
  });
  const server = await around(page, site, { body: ELEMENT });
  await expect(handles(page.locator("#one")).entries.first()).toBeVisible();
  expect(await page.evaluate(() => window.watching.size)).toBeGreaterThan(1);
  const length = await page.evaluate(async () => {
    const element = document.querySelector("#one");
    element.remove();
    await new Promise((done) => setTimeout(done, 50));
    let changes = 0;
    new MutationObserver((records) => (changes += records.length)).observe(element.shadowRoot, { subtree: true, childList: true, attributes: true });
    for (const name of ["lanes", "theme", "q"]) element.setAttribute(name, "x");
    dispatchEvent(new PopStateEvent("popstate"));
    dispatchEvent(new Event("resize"));
    await new Promise((done) => setTimeout(done, 200));
    return changes + element.shadowRoot.querySelectorAll(".dateline").length;
  });
  expect(length).toBe(0);
  expect(await page.evaluate(() => window.watching.size)).toBe(0);
  const heard = (name) => page.evaluate((name) => window.heard.filter(([type]) => type === name).map(([, change]) => change), name);
  expect(await heard("popstate")).toEqual([1, -1]);
  await server.close();
});
