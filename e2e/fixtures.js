// What every test stands on: dist/ under its strictest policy, a page of another origin that embeds it, and a watch
// over everything that goes wrong unseen.
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { expect, test as base } from "@playwright/test";
import { fromHeaders } from "./hosting.js";
import { serve } from "./server.js";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** What hosts are told to send with the page, and the policy in it. */
export const HOST = fromHeaders(readFileSync(here("../dist/_headers"), "utf8"));
export const POLICY = HOST("/").headers["Content-Security-Policy"];

/** What a page that embeds the timeline has to allow, and nothing else. */
const hostPolicy = (page) =>
  [
    "default-src 'none'",
    `script-src 'self' ${page} 'wasm-unsafe-eval'`,
    `connect-src ${page}`,
    `frame-src ${page}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "require-trusted-types-for 'script'",
  ].join("; ");

/** The articles, as they are on disk. */
export const ARTICLES = readdirSync(here("../seeds"))
  .filter((name) => name.endsWith(".txt"))
  .sort()
  .map((name) => ({ id: name.slice(0, -4), text: readFileSync(here(`../seeds/${name}`), "utf8") }));

/** The lanes: what the address calls them and what the page does. */
export const LANES = [
  { key: "tolls", name: "Tolls" },
  { key: "diplomacy", name: "Diplomacy" },
  { key: "reactions", name: "Reactions" },
  { key: "ground", name: "On the ground" },
];

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const test = base.extend({
  // Where dist/ is served, in a folder of its own, not at the root.
  site: [
    async ({}, use) => {
      const server = await serve(here("../dist"), {
        under: "/some/folder/",
        host: HOST,
      });
      await use(`${server.origin}/some/folder/`);
      await server.close();
    },
    { scope: "worker" },
  ],

  // Where somebody else's page is served, that embeds it.
  host: [
    async ({ site }, use) => {
      const server = await serve(here("host"), {
        fill: (html) => html.replaceAll("{{timeline}}", site),
        headers: { "Content-Security-Policy": hostPolicy(new URL(site).origin) },
      });
      await use(`${server.origin}/`);
      await server.close();
    },
    { scope: "worker" },
  ],

  // Nothing may be reported in the console, thrown, blocked or not found.
  trouble: [
    async ({ context, javaScriptEnabled }, use) => {
      const trouble = [];
      const watch = (page) => {
        page.on("pageerror", (error) => trouble.push(`thrown: ${error}`));
        page.on("crash", () => trouble.push("the page crashed"));
      };
      context.on("page", watch);
      context.on("console", (message) => {
        if (message.type() === "error") trouble.push(`${message.text()} (${message.location().url})`);
      });
      context.on("requestfailed", (request) => {
        const reason = request.failure()?.errorText;
        // With scripts off the browser refuses to load any ahead of time, too; and a page may be left while it loads.
        const refused = !javaScriptEnabled && request.resourceType() === "script";
        if (!refused && reason !== "net::ERR_ABORTED") trouble.push(`${request.url()}: ${reason}`);
      });
      await context.addInitScript(() =>
        addEventListener("securitypolicyviolation", (violation) =>
          console.error(`policy: ${violation.violatedDirective} forbids ${violation.blockedURI} ${violation.sample}`),
        ),
      );
      await use(trouble);
      expect(trouble, "what the browser complained of").toEqual([]);
    },
    { auto: true },
  ],

  // Opens the page at a query and waits until it works; with all its parts, unless the reader is to do nothing yet.
  open: async ({ page, site }, use) => {
    await use(async (query = "", { asleep = false } = {}) => {
      await page.goto(site + query);
      await ready(page);
      if (asleep) return;
      await page.mouse.move(1, 1);
      await whole(page);
    });
  },

  // Looks for what would keep readers out, by every rule but those named.
  axe: async ({ page }, use) => {
    await use(async ({ except = [] } = {}) => {
      await page.evaluate(AXE);
      const rules = Object.fromEntries(except.map((rule) => [rule, { enabled: false }]));
      const { violations } = await page.evaluate((rules) => axe.run({ resultTypes: ["violations"], rules }), rules);
      const found = violations.flatMap(({ id, help, nodes }) =>
        nodes.slice(0, 5).map((node) => `${id}: ${help}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ""}`),
      );
      expect(found).toEqual([]);
    });
  },
});

export { expect };

/** Waits until the page says that it works. */
export const ready = (page) => expect(page.locator("html")).toHaveAttribute("data-dateline", "ready");

/** Waits until the parts that come later are there. */
export const whole = (page) => expect(page.locator("html")).toHaveAttribute("data-dateline-parts", "there", { timeout: 15_000 });

/** The handles of the page, or of one that is embedded. */
export function handles(root) {
  const region = (name) => root.getByRole("region", { name, exact: true });
  return {
    filter: (lane) => root.getByRole("button", { name: new RegExp(`^${lane.name} \\d+$`) }),
    timeline: region("Timeline"),
    // Named by date, lane and title.
    marks: region("Timeline").getByRole("link", { name: /, (Tolls|Diplomacy|Reactions|On the ground): / }),
    list: region("Events"),
    entries: region("Events").locator("article[data-event-id]"),
    event: region("Event"),
    article: region("Article"),
    search: root.getByRole("searchbox", { name: "Search" }),
    count: root.getByRole("status").filter({ hasText: /\d+ of \d+ events/ }),
    tolls: root.getByRole("figure", { name: "Tolls" }),
  };
}

/** "12 of 41 events" as numbers. */
export async function counted(count) {
  const [, shown, total] = (await count.textContent()).match(/([\d,]+) of ([\d,]+) events/);
  return { shown: Number(shown.replaceAll(",", "")), total: Number(total.replaceAll(",", "")) };
}

/** The query of the page's address. */
export const query = (page) => new URL(page.url()).searchParams;
