// The main states look as they are kept in screens/: roughly, so that other fonts pass and a part that is missing does not.
import { expect, handles, test } from "../fixtures.js";
import { distance } from "../screens.js";

const WIDE = { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 0.5 };
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 1, hasTouch: true, isMobile: true };

const openEvent = async ({ page, open }) => {
  await open();
  await handles(page).entries.and(page.locator("[data-lane=tolls]")).first().getByRole("link").first().click();
  await expect(handles(page).article).toBeVisible();
  await page.waitForTimeout(300);
};
const embedded = async ({ page, host }) => {
  await page.goto(host);
  const timeline = page.locator("dateline-timeline").first();
  await expect(timeline.locator(".chart").first()).toBeVisible();
  await expect(timeline.locator(".chip")).toBeVisible();
  await timeline.evaluate((element) => element.scrollIntoView({ block: "start" }));
  await page.waitForTimeout(500);
};

const STATES = {
  timeline: { ...WIDE, show: ({ open }) => open() },
  "timeline-dark": { ...WIDE, colorScheme: "dark", show: ({ open }) => open() },
  list: { ...WIDE, show: ({ open }) => open("?view=list") },
  differences: { ...WIDE, show: ({ open }) => open("?view=differences") },
  event: { ...WIDE, show: openEvent },
  "nothing-left": { ...WIDE, show: ({ open }) => open("?q=xyzzy") },
  embedded: { ...WIDE, show: embedded },
  phone: { ...PHONE, show: ({ open }) => open() },
  "phone-dark": { ...PHONE, colorScheme: "dark", show: ({ open }) => open() },
};

/** Farther than this is another page. Other fonts make 0.1 to 0.4 of it, a part that is not there 0.5 and more. */
const MOST = 0.45;

for (const [name, { show, ...options }] of Object.entries(STATES)) {
  test.describe(name, () => {
    test.use(options);

    test(`${name} looks as it is kept`, async ({ page, open, host }) => {
      await show({ page, open, host });
      expect(await distance(page, name)).toBeLessThan(MOST);
    });
  });
}

test.describe("the comparison", () => {
  test.use(WIDE);

  for (const part of ["figure.tolls", ".controls", ".rows", ".opening", ".overview"]) {
    test(`sees that ${part} is not there`, async ({ page, open }) => {
      await open();
      await page.evaluate((part) => (document.querySelector(part).style.display = "none"), part);
      expect(await distance(page, "timeline")).toBeGreaterThan(MOST);
    });
  }

  test("sees that colours are turned over", async ({ page, open }) => {
    await open("?theme=dark");
    expect(await distance(page, "timeline")).toBeGreaterThan(MOST);
  });

  test("does not mind other fonts", async ({ page, open }) => {
    await open();
    await page.evaluate(() => {
      document.documentElement.style.setProperty("--serif", "DejaVu Serif");
      document.documentElement.style.setProperty("--sans", "Liberation Sans");
    });
    expect(await distance(page, "timeline")).toBeLessThan(MOST);
  });
});
