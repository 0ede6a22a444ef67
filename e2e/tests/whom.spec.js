// Who called whom: of made-up articles that tell a call the other way round.
import { fileURLToPath } from "node:url";
import { HOST, expect, handles, ready, test, whole } from "../fixtures.js";
import { serve } from "../server.js";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

let server;
test.beforeAll(async () => {
  server = await serve(here("../../target/disputed/dist"), { host: HOST });
});
test.afterAll(() => server.close());

const difference = (page) => page.locator(".difference").filter({ hasText: "Who called whom" });

test("both sides stand side by side, each in its article's words", async ({ page, axe }) => {
  await page.goto(`${server.origin}?view=differences`);
  await ready(page);
  await whole(page);
  await expect(difference(page)).toHaveCount(1);
  const sides = difference(page).locator("> ul > li");
  await expect(sides.getByRole("heading", { level: 4 })).toHaveText(["Peru called Bolivia", "Bolivia called Peru"]);
  await expect(sides.last().locator("blockquote")).toContainText("Bolivia had called it on Sunday night");
  await expect(sides.first().locator("blockquote")).toContainText("La Paz had received a call from Lima");
  await axe();
  // Each leads to its own event, by keyboard too.
  await sides.first().getByRole("link", { name: "Open the event" }).focus();
  await page.keyboard.press("Enter");
  await expect(handles(page).event.locator("blockquote")).toContainText("received a call from Lima");
});

test("before the second side was known, nothing differed", async ({ page }) => {
  await page.goto(`${server.origin}?view=differences&asof=2027-05-04`);
  await ready(page);
  await whole(page);
  await expect(page.getByRole("region", { name: "Where accounts differ" })).toBeVisible();
  await expect(difference(page)).toHaveCount(0);
});

test("an abbreviation that one article explains is written out for the other", async ({ page }) => {
  await page.goto(server.origin);
  await ready(page);
  await page.mouse.move(1, 1);
  await whole(page);
  const list = page.getByRole("region", { name: "Abbreviations" });
  await expect(list.locator("li > p")).toHaveText(["ARL: Andean Relief League"]);
  await expect(handles(page).entries.locator("cite abbr").first()).toHaveAttribute("title", "Andean Relief League");
});
