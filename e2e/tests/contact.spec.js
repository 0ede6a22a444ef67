// What a page says where its manifest names a contact and an address: of other articles than the project's own.
import { fileURLToPath } from "node:url";
import { HOST, expect, ready, test, whole } from "../fixtures.js";
import { serve } from "../server.js";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const CONTACT = "desk@example.org";

let server;
test.beforeAll(async () => {
  server = await serve(here("../../target/hostile/dist"), { host: HOST });
});
test.afterAll(() => server.close());

const link = (root) => root.locator(".colophon").getByRole("link", { name: CONTACT });

for (const query of ["", "?embed=1"]) {
  test(`where corrections go stands on the page${query}`, async ({ page }) => {
    await page.goto(server.origin + query);
    await ready(page);
    await page.mouse.move(1, 1);
    await whole(page);
    await expect(link(page)).toBeVisible();
    await expect(link(page)).toHaveAttribute("href", `mailto:${CONTACT}`);
  });
}

test("where corrections go stands in the element", async ({ page }) => {
  const host = await serve(here("../host"), { fill: (html) => html.replaceAll("{{timeline}}", `${server.origin}/`) });
  await page.goto(host.origin);
  for (const id of ["one", "two"]) {
    await expect(link(page.locator(`#${id}`))).toHaveAttribute("href", `mailto:${CONTACT}`);
  }
  await host.close();
});

test("a page that knows its address says it, and which picture links to it are shown with", async ({ page }) => {
  await page.goto(server.origin);
  const content = (name) => page.locator(`meta[property="${name}"]`).getAttribute("content");
  const address = "https://www.example.org/hostile/";
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", address);
  expect(await content("og:url")).toBe(address);
  expect(await content("og:site_name")).toBe("example.org");
  const picture = await content("og:image");
  expect(picture.startsWith(address)).toBe(true);
  const answer = await page.request.get(picture.replace(address, `${server.origin}/`));
  expect((await answer.body()).subarray(1, 4).toString()).toBe("PNG");
  expect([await content("og:image:width"), await content("og:image:height")]).toEqual(["1200", "630"]);
  // However hostile, what is said of it is data that can be read.
  const said = JSON.parse(await page.locator('script[type="application/ld+json"]').textContent());
  expect(said.headline).toBe(await page.title());
});
