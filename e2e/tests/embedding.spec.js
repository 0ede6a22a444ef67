// The dialog that makes what another page embeds: what it gives works there.
import { fileURLToPath } from "node:url";
import { LANES, expect, handles, ready, test, whole } from "../fixtures.js";
import { serve } from "../server.js";

const dialog = (page) => page.getByRole("dialog", { name: "Embed" });

/** Which days a timeline shows. */
const days = (root) => root.getByRole("group", { name: "Days shown" });

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

const ELEMENT = "Element (a script)";
const FRAME = "Frame (no script needed)";

for (const form of [ELEMENT, FRAME]) {
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
    await chosen.getByLabel("Last day").fill("2026-01-12");
    await whole(preview);
    await chosen.getByLabel("Colours").selectOption("Dark");
    await expect(handles(preview).filter(LANES[1])).toHaveAttribute("aria-pressed", "false");
    await expect(preview.locator(".dateline")).toHaveAttribute("data-theme", "dark");
    await expect(days(preview)).toContainText("10–12 January 2026");
    // As it will be there, without the page's furniture.
    await expect(preview.getByRole("region", { name: "Sources" })).toHaveCount(0);
    await whole(preview);
    const code = await chosen.getByLabel("Put this into your page").inputValue();
    const server = await elsewhere(page, code);
    const root = form === FRAME ? page.frameLocator("iframe") : page.locator("dateline-timeline");
    await expect(handles(root).filter(LANES[1])).toHaveAttribute("aria-pressed", "false");
    await expect(handles(root).filter(LANES[0])).toHaveAttribute("aria-pressed", "true");
    await expect(root.locator(".dateline")).toHaveAttribute("data-theme", "dark");
    await expect(days(root)).toContainText("10–12 January 2026");
    // As high as what is in it.
    if (form === FRAME) {
      const frame = page.frames().find((frame) => frame.url().includes("embed=1"));
      await expect.poll(() => frame.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
    }
    await server.close();
  });
}

for (const form of [ELEMENT, FRAME]) {
  test(`${form}: a height of its own`, async ({ page, open }) => {
    await open();
    const chosen = await opened(page);
    await chosen.getByLabel("Form").selectOption(form);
    const height = chosen.getByLabel(/^Height/);
    const code = chosen.getByLabel("Put this into your page");
    const growing = await code.inputValue();
    await height.fill("640");
    await height.press("Tab");
    await expect(code).not.toHaveValue(growing);
    const fixed = await code.inputValue();
    // What nobody could read is no height.
    await height.fill("6");
    await height.press("Tab");
    await expect(code).toHaveValue(growing);
    await ready(chosen.frameLocator("iframe"));
    const server = await elsewhere(page, fixed);
    if (form === FRAME) {
      expect(fixed).not.toContain("<script");
      await expect(handles(page.frameLocator("iframe")).entries.first()).toBeAttached();
    } else {
      await expect(handles(page.locator("dateline-timeline")).entries.first()).toBeAttached();
    }
    const box = form === FRAME ? page.locator("iframe") : page.locator("div:has(> dateline-timeline)");
    expect(await box.evaluate((box) => box.offsetHeight)).toBe(640);
    await server.close();
  });
}

test("it begins with what is shown, and copies either form", async ({ page, open, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open("?lanes=tolls&theme=light&q=the");
  const chosen = await opened(page);
  for (const [form, parts] of [
    [ELEMENT, ["<dateline-timeline", 'lanes="tolls"', 'q="the"', 'theme="light"']],
    [FRAME, ["<iframe", "lanes=tolls&amp;", "q=the&amp;", "theme=light&amp;"]],
  ]) {
    await chosen.getByLabel("Form").selectOption(form);
    const code = await chosen.getByLabel("Put this into your page").inputValue();
    for (const part of parts) expect(code).toContain(part);
    await chosen.getByRole("button", { name: "Copy", exact: true }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(code);
    await expect(chosen).toContainText("Copied.");
  }
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
