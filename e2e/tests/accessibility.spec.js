// axe finds nothing on any view, light or dark.
import { LANES, expect, handles, test } from "../fixtures.js";

const VIEWS = {
  "the timeline": async ({ open }) => open(),
  "the list alone": async ({ open }) => open("?view=list"),
  "the differences": async ({ open }) => open("?view=differences"),
  "an open event": async ({ page, open }) => {
    await open();
    await handles(page).entries.first().getByRole("link").first().click();
    await expect(handles(page).article).toBeVisible();
  },
  "an open event of figures": async ({ page, open }) => {
    await open();
    await handles(page).entries.and(page.locator("[data-lane=tolls]")).first().getByRole("link").first().click();
    await expect(handles(page).article).toBeVisible();
  },
  "a zoomed timeline with its keys listed": async ({ page, open }) => {
    await open("?from=2026-01-10&to=2026-01-13");
    await handles(page).marks.first().focus();
    await page.keyboard.press("?");
    await expect(page.getByRole("region", { name: "Keys" })).toBeVisible();
  },
  "no event left": async ({ page, open }) => {
    await open("?lanes=");
    await expect(handles(page).entries).toHaveCount(0);
  },
  "one lane and a search": async ({ page, open }) => {
    await open("?lanes=reactions&q=the");
    await expect(handles(page).filter(LANES[0])).toHaveAttribute("aria-pressed", "false");
  },
  "a bad address": async ({ open }) => open("?lanes=banana&from=never&event=none&view=cube"),
  "as known earlier": async ({ open }) => open("?asof=2026-01-12"),
  "without its furniture": async ({ open }) => open("?embed=1"),
};

for (const [name, show] of Object.entries(VIEWS)) {
  for (const colorScheme of ["light", "dark"]) {
    test(`${name}, ${colorScheme}`, async ({ page, open, axe }) => {
      await page.emulateMedia({ colorScheme });
      await show({ page, open });
      await axe();
    });
  }
  test(`${name}, on a phone`, async ({ page, open, axe }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await show({ page, open });
    await axe();
  });
}
