// dist/ as hosts serve it: by the `_headers` file, by the nginx example, under any path, compressed.
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createHash } from "node:crypto";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { HOST, POLICY, expect, handles, ready, test, whole } from "../fixtures.js";
import { fromNginx } from "../hosting.js";
import { serve } from "../server.js";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const DIST = here("../../dist");
const FILES = readdirSync(DIST, { recursive: true }).filter((name) => /\.\w+$/.test(name) && !/\.(br|gz)$/.test(name));
const nginx = fromNginx(readFileSync(here("../../hosting/nginx.conf"), "utf8"));
const HOSTS = [
  { name: "_headers", host: HOST },
  { name: "nginx", host: nginx },
];
const hashed = (name) => /-[0-9A-Za-z]{16}\.(bin|css|js|png|wasm)$/.test(name);

for (const { name, host } of HOSTS) {
  test(`by ${name}, what may be cached for good is, and the page has its policy`, () => {
    for (const file of FILES) {
      const { headers } = host(`/${file}`, "");
      expect(headers["Access-Control-Allow-Origin"], file).toBe("*");
      expect(headers["X-Content-Type-Options"], file).toBe("nosniff");
      if (hashed(file)) expect(headers["Cache-Control"], file).toBe("public, max-age=31536000, immutable");
      else expect(headers["Cache-Control"] ?? "no-cache", file).toBe("no-cache");
    }
    expect(FILES.filter(hashed).length).toBeGreaterThan(6);
    for (const page of ["/", "/index.html"]) expect(host(page, "").headers["Content-Security-Policy"]).toBe(POLICY);
  });

  test(`the page works by ${name}, deep under a path`, async ({ browser }) => {
    const server = await serve(DIST, { host, under: "/a/b c/" });
    const page = await browser.newPage();
    const wrong = [];
    page.on("console", (message) => wrong.push(message.text()));
    page.on("pageerror", (error) => wrong.push(String(error)));
    await page.goto(`${server.origin}/a/b%20c/?lanes=tolls`);
    await ready(page);
    await whole(page);
    await handles(page).marks.first().click();
    await expect(handles(page).event).toBeVisible();
    expect(wrong).toEqual([]);
    await page.close();
    await server.close();
  });
}

test("every file that compresses is there compressed, and holds the same", () => {
  const compressed = FILES.filter((name) => !name.startsWith("_") && !name.endsWith(".png"));
  for (const file of compressed) {
    const whole = readFileSync(`${DIST}/${file}`);
    expect(brotliDecompressSync(readFileSync(`${DIST}/${file}.br`)).equals(whole), file).toBe(true);
    expect(gunzipSync(readFileSync(`${DIST}/${file}.gz`)).equals(whole), file).toBe(true);
  }
});

test("nginx sends what is compressed, with its type", async () => {
  const server = await serve(DIST, { host: nginx });
  const types = { css: "text/css", html: "text/html", js: "text/javascript", json: "application/json", wasm: "application/wasm" };
  for (const file of FILES.filter((name) => name.split(".").at(-1) in types)) {
    for (const accepted of ["br", "gzip", "identity"]) {
      const answer = await fetch(`${server.origin}/${file}`, { headers: { "Accept-Encoding": accepted } });
      expect(answer.headers.get("content-encoding") ?? "identity", file).toBe(accepted);
      expect(answer.headers.get("content-type").split(";")[0], file).toBe(types[file.split(".").at(-1)]);
      expect(Buffer.from(await answer.arrayBuffer()).equals(readFileSync(`${DIST}/${file}`)), file).toBe(true);
    }
  }
  await server.close();
});

test("names say what is in the files, and the page holds them to it", async ({ page, site, trouble }) => {
  const html = readFileSync(`${DIST}/index.html`, "utf8");
  const integrity = [...html.matchAll(/<(?:script|link)[^>]*?(?:src|href)="\.\/([^"]+\.(?:css|js))"[^>]*?\sintegrity="sha384-([^"]+)"/g)];
  expect(integrity.map(([, name]) => name.replace(/-[^.]*/, "")).sort()).toEqual(["boot.js", "dateline.js", "early.js", "style.css"]);
  for (const [, name, digest] of integrity) {
    expect(createHash("sha384").update(readFileSync(`${DIST}/${name}`)).digest("base64"), name).toBe(digest);
  }
  // A corpus that is another one is not taken.
  await page.route("**/corpus-*", async (route) => {
    const answer = await route.fetch();
    const body = Buffer.from(await answer.body());
    body[body.length - 1] ^= 1;
    await route.fulfill({ response: answer, body });
  });
  await page.goto(site);
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  expect(await page.locator("html").getAttribute("data-dateline")).toBe(null);
  trouble.length = 0;
});
