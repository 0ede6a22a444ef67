// The policy itself; that nothing violates it is watched in every test.
import { POLICY, expect, handles, ready, test } from "../fixtures.js";

/** What readers of the page are promised, by the page's documentation too. */
const PROMISED = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors *",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join("; ");

test("the policy is the one promised", () => expect(POLICY).toBe(PROMISED));

test("the page is served under its policy, and the policy bites", async ({ page, open, trouble }) => {
  const answer = page.waitForResponse((response) => response.url().endsWith("/"));
  await open();
  expect((await answer).headers()["content-security-policy"]).toBe(POLICY);
  const written = await page.evaluate(() => {
    try {
      document.body.insertAdjacentHTML("beforeend", "<p>x</p>");
      return true;
    } catch {
      return false;
    }
  });
  expect(written).toBe(false);
  await expect.poll(() => trouble.length).toBeGreaterThan(0);
  // This violation was made here.
  trouble.length = 0;
});

test("the page needs nothing from anywhere else", async ({ page, open, site }) => {
  const asked = new Set();
  page.on("request", (request) => asked.add(new URL(request.url()).origin));
  await open();
  await handles(page).entries.first().getByRole("link").first().click();
  expect([...asked].filter((origin) => origin !== "null")).toEqual([new URL(site).origin]);
});

test("the page works without any policy too, and its HTML has no inline script or style", async ({ page, site, browser }) => {
  const html = await (await page.request.get(site)).text();
  // Data is no script.
  expect(html.replace(/<script type="application\/ld\+json">/g, "")).not.toMatch(/<script(?![^>]*\ssrc=)/i);
  expect(html).not.toMatch(/<style/i);
  const context = await browser.newContext({ bypassCSP: true });
  const bare = await context.newPage();
  await bare.goto(site);
  await ready(bare);
  await context.close();
});
