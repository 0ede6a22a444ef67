// A corpus, a manifest, addresses, attributes and messages full of what breaks software: shown as text or refused.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { HOST, expect, handles, ready, test, whole } from "../fixtures.js";
import { serve } from "../server.js";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const STRINGS = JSON.parse(readFileSync(here("../../target/hostile/strings.json"), "utf8"));
const PARAMETERS = ["lanes", "from", "to", "scale", "speaker", "source", "q", "event", "view", "asof", "theme", "embed"];
const ACTIVE = STRINGS.filter((text) => /[<"'`]|script:|data:|\u202e/i.test(text));

/** Watches for anything that runs, and for elements that could. */
async function watch(page) {
  const ran = [];
  page.on("dialog", (dialog) => {
    ran.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("pageerror", (error) => ran.push(String(error)));
  await page.addInitScript(() => {
    for (const name of ["alert", "confirm", "prompt"]) window[name] = (what) => console.error(`${name} ran: ${what}`);
  });
  return ran;
}

/** What of the timelines on a page could run, or lead to what does. */
const dangerous = (page) =>
  page.evaluate(() => {
    const roots = [document, ...[...document.querySelectorAll("dateline-timeline")].map((element) => element.shadowRoot)];
    const all = roots.flatMap((root) => [...root.querySelectorAll(".dateline *")]);
    const names = new Set(["script", "style", "img", "object", "embed", "base", "meta", "link", "video", "audio", "math"]);
    return all
      .filter((element) =>
        names.has(element.localName)
        || [...element.attributes].some(({ name, value }) => name.startsWith("on") || /^\s*(javascript|data|vbscript):/i.test(value)))
      .map((element) => element.outerHTML.slice(0, 120));
  });

for (const policy of [true, false]) {
  test(`hostile articles and a hostile manifest are text, ${policy ? "under" : "even without"} the policy`, async ({ browser }) => {
    test.slow();
    const server = await serve(here("../../target/hostile/dist"), policy ? { host: HOST } : {});
    const page = await browser.newPage();
    const ran = await watch(page);
    const said = [];
    page.on("console", (message) => message.type() === "error" && said.push(message.text()));
    await page.goto(server.origin);
    await ready(page);
    await page.mouse.move(2, 2);
    await whole(page);
    const { entries, event, search, count } = handles(page);
    await expect(entries).not.toHaveCount(0);
    expect(await dangerous(page)).toEqual([]);
    // Every event opens, beside its article.
    for (const place of [0, 1, 2, Math.floor((await entries.count()) / 2)]) {
      await entries.nth(place).getByRole("link").first().click();
      await expect(event).toBeVisible();
      expect(await dangerous(page)).toEqual([]);
    }
    for (const text of ACTIVE.filter((_, place) => place % 12 === 0)) {
      await search.fill(text);
      await expect(count).toBeVisible();
    }
    await search.fill("");
    await page.getByRole("button", { name: "Embed", exact: true }).click();
    await expect(page.getByRole("dialog").locator("textarea")).toHaveValue(/dateline-timeline/);
    expect(await dangerous(page)).toEqual([]);
    expect([...ran, ...said]).toEqual([]);
    await page.close();
    await server.close();
  });
}

test("without scripts, the hostile page is whole", async ({ browser }) => {
  const server = await serve(here("../../target/hostile/dist"), {});
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(server.origin);
  const html = readFileSync(here("../../target/hostile/dist/index.html"), "utf8");
  const scripts = [...html.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes.match(/(?:src|type)="([^"]*)"/)[1]);
  // The two that every page has, by their names.
  const own = scripts.filter((what) => what !== "application/ld+json");
  expect(own).toEqual([expect.stringMatching(/^\.\/early-\w+\.js$/), "module"]);
  await expect(handles(page).entries).not.toHaveCount(0);
  await expect(page.locator("footer")).toBeVisible();
  await context.close();
  await server.close();
});

test("hostile values of every parameter fall back, and the page works", async ({ page, open }) => {
  test.slow();
  const ran = await watch(page);
  for (const text of ACTIVE.filter((_, place) => place % 9 === 0)) {
    const query = new URLSearchParams(PARAMETERS.map((name) => [name, text]));
    await open(`?${query}`);
    await expect(page.locator(".dateline")).toBeVisible();
    await expect(handles(page).count).toBeVisible();
    await expect(handles(page).search).toHaveValue(text);
    // What is no value is refused with a reason.
    for (const reason of ["There is no lane", "There is no speaker and no article", "There is no event", "from was", "to was", "asof was", "scale cannot", "view cannot", "theme cannot", "embed cannot"]) {
      await expect(page.locator(".notices")).toContainText(reason);
    }
    expect(await dangerous(page)).toEqual([]);
  }
  expect(ran).toEqual([]);
});

test("hostile attributes of the element are text, and it works on", async ({ page, host }) => {
  const ran = await watch(page);
  await page.goto(host);
  const one = handles(page.locator("#one"));
  await expect(one.entries.first()).toBeVisible();
  const names = ["lanes", "from", "to", "scale", "speaker", "source", "q", "event", "view", "asof", "theme", "address"];
  for (const text of ACTIVE.filter((_, place) => place % 5 === 0)) {
    await page.evaluate(([names, text]) => {
      for (const name of names) document.querySelector("#one").setAttribute(name, text);
    }, [names, text]);
    await expect(one.search).toHaveValue(text);
    expect(await dangerous(page)).toEqual([]);
  }
  await page.evaluate((names) => {
    for (const name of names) document.querySelector("#one").removeAttribute(name);
  }, names);
  await expect(one.entries.first()).toBeVisible();
  expect(await dangerous(page)).toEqual([]);
  expect(ran).toEqual([]);
});

test("what is hostile in the host's own address is text, and the element works on", async ({ page, host }) => {
  const ran = await watch(page);
  await page.goto(host);
  const one = handles(page.locator("#one"));
  await expect(one.entries.first()).toBeVisible();
  await page.evaluate(() => document.querySelector("#one").setAttribute("address", "kept"));
  for (const text of ACTIVE.filter((_, place) => place % 9 === 0)) {
    const kept = new URLSearchParams(PARAMETERS.map((name) => [name, text]));
    await page.evaluate((query) => {
      history.pushState(null, "", query);
      dispatchEvent(new PopStateEvent("popstate"));
    }, `?${new URLSearchParams({ kept })}`);
    await expect(one.search).toHaveValue(text);
    expect(await dangerous(page)).toEqual([]);
  }
  expect(ran).toEqual([]);
});

test("only a frame of the timeline's host is believed, and only what is a height", async ({ page, site }) => {
  const html = `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><body>
    <iframe id="own" title="own" src="${site}?embed=1" style="height: 300px"></iframe>
    <iframe id="other" title="other" srcdoc="<p>x</p>" style="height: 100px"></iframe>
    <script type="module" src="${site}embed.js"></script></body></html>`;
  const server = await serve(here("../host"), { fill: () => html });
  await page.goto(server.origin);
  const height = (id) => page.locator(id).evaluate((frame) => frame.offsetHeight);
  await expect.poll(() => height("#own")).toBeGreaterThan(1000);
  const before = await height("#own");
  // From the page itself, from another frame, and nonsense from its own.
  await page.evaluate(() => postMessage({ type: "dateline:height", height: 5 }, "*"));
  await page.frames().find((frame) => frame.url() === "about:srcdoc").evaluate(() => parent.postMessage({ type: "dateline:height", height: 4000 }, "*"));
  const own = page.frames().find((frame) => frame.url().includes("embed=1"));
  await own.evaluate(() => {
    for (const height of ["9", "1px;background:url(x)", -5, 0, 0.5, NaN, Infinity, 1e12, null, {}]) parent.postMessage({ type: "dateline:height", height }, "*");
    for (const message of [null, 7, "dateline:height", { type: "dateline:heights", height: 9 }]) parent.postMessage(message, "*");
  });
  await page.waitForTimeout(300);
  expect(await height("#own")).toBe(before);
  expect(await height("#other")).toBeLessThan(120);
  await server.close();
});
