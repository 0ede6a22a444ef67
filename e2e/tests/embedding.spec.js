// The dialog that makes what another page embeds: what it gives works there.
import { fileURLToPath } from "node:url";
import { LANES, expect, handles, ready, test, whole } from "../fixtures.js";
import { serve } from "../server.js";

const dialog = (page) => page.getByRole("dialog", { name: "Embed" });

async function opened(page) {
  await page.getByRole("button", { name: "Embed", exact: true }).click();
  await expect(dialog(page)).toBeVisible();
  return dialog(page);
}

/** Puts the code into a page of another origin, and opens that. */
async function elsewhere(page, code) {
  const html = `<!doctype html><html lang="en"><title>Elsewhere</title><link rel="icon" href="data:,"><body>${code}</body></html>`;
  const server = await serve(fileURLToPath(new URL("../host", import.meta.url)), { fill: () => html });
  await page.goto(server.origin);
  return server;
}

for (const form of ["Element (a script)", "Frame (no script needed)"]) {
  test(`${form}: what is chosen is what another page shows`, async ({ page, open }) => {
    await open();
    const chosen = await opened(page);
    const preview = chosen.frameLocator("iframe");
    await chosen.getByLabel("Form").selectOption(form);
    await ready(preview);
    await chosen.getByRole("button", { name: LANES[1].name }).click();
    // A frame that is left while it loads complains.
    await whole(preview);
    await chosen.getByLabel("First day").fill("2026-01-10");
    await whole(preview);
    await chosen.getByLabel("Colours").selectOption("Dark");
    await expect(handles(preview).filter(LANES[1])).toHaveAttribute("aria-pressed", "false");
    await expect(preview.locator(".dateline")).toHaveAttribute("data-theme", "dark");
    await whole(preview);
    const code = await chosen.getByLabel("Put this into your page").inputValue();
    const server = await elsewhere(page, code);
    const root = form.startsWith("Frame") ? page.frameLocator("iframe") : page.locator("dateline-timeline");
    await expect(handles(root).filter(LANES[1])).toHaveAttribute("aria-pressed", "false");
    await expect(handles(root).filter(LANES[0])).toHaveAttribute("aria-pressed", "true");
    await expect(root.locator(".dateline")).toHaveAttribute("data-theme", "dark");
    // As high as what is in it.
    if (form.startsWith("Frame")) {
      const frame = page.frames().find((frame) => frame.url().includes("embed=1"));
      await expect.poll(() => frame.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
    }
    await server.close();
  });
}

test("a height of its own", async ({ page, open }) => {
  await open();
  const chosen = await opened(page);
  await chosen.getByLabel("Form").selectOption("Frame (no script needed)");
  await chosen.getByLabel(/^Height/).fill("640");
  await chosen.getByLabel(/^Height/).press("Tab");
  const code = chosen.getByLabel("Put this into your page");
  await expect(code).toHaveValue(/height="640"/);
  expect(await code.inputValue()).not.toContain("<script");
});

test("it begins with what is shown, and copies", async ({ page, open, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open("?lanes=tolls&theme=light&q=the");
  const chosen = await opened(page);
  const code = await chosen.getByLabel("Put this into your page").inputValue();
  expect(code).toContain('lanes="tolls"');
  expect(code).toContain('q="the"');
  expect(code).toContain('theme="light"');
  await chosen.getByRole("button", { name: "Copy", exact: true }).click();
  await expect(chosen).toContainText("Copied.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
});

test("Escape closes it, and nothing behind it; the focus goes back", async ({ page, open }) => {
  await open();
  await handles(page).marks.first().click();
  await expect(handles(page).event).toBeVisible();
  await opened(page);
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  await expect(handles(page).event).toBeVisible();
  await expect(page.getByRole("button", { name: "Embed", exact: true })).toBeFocused();
});

test("axe finds nothing in it", async ({ page, open, axe }) => {
  await open();
  const chosen = await opened(page);
  await expect(chosen.frameLocator("iframe").locator(".dateline")).toBeVisible();
  await axe();
});

test("an embedded timeline has no such button", async ({ page, open }) => {
  await open("?embed=1");
  await expect(page.getByRole("button", { name: "Embed", exact: true })).toHaveCount(0);
});
