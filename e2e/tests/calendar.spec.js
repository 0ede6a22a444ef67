// What months and weekdays are called is the browser's to say.
import { expect, handles, test } from "../fixtures.js";

const heads = (page) => page.locator(".rows .day:not(.quiet)");

test("the heads of columns are named as Intl names them, whatever they hold", async ({ page, open }) => {
  await open();
  const own = await page.evaluate(() => {
    const named = (options, times) => times.map((time) => new Intl.DateTimeFormat("en", { ...options, timeZone: "UTC" }).format(time));
    const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 1));
    const days = Array.from({ length: 7 }, (_, day) => Date.UTC(2024, 0, 1 + day));
    return { months: named({ month: "short" }, months), weekdays: named({ weekday: "long" }, days) };
  });
  const days = await heads(page).evaluateAll((all) => all.map((head) => [head.querySelector("b").textContent, head.querySelector("small").textContent]));
  expect(days.length).toBeGreaterThan(4);
  for (const [day, weekday] of days) {
    expect(own.months).toContain(day.split(" ")[1]);
    expect(own.weekdays).toContain(weekday);
  }
  await open("?from=2024-01-01&to=2026-06-30");
  const months = await heads(page).locator("b").allTextContents();
  for (const name of months.filter((name) => !/^\d+$/.test(name))) expect(own.months).toContain(name.trim());
});

test("a browser that has other names is believed", async ({ page, open }) => {
  await page.addInitScript(() => {
    const Own = Intl.DateTimeFormat;
    Intl.DateTimeFormat = function (...given) {
      const format = new Own(...given);
      return { format: (time) => `${format.format(time)}*` };
    };
  });
  await open();
  // Columns that the program draws, in the place of those that were prerendered.
  const before = await heads(page).count();
  await handles(page).marks.first().focus();
  await page.keyboard.press("+");
  await expect(heads(page)).not.toHaveCount(before);
  await expect(heads(page).locator("small").first()).toHaveText(/day\*$/);
  await expect(heads(page).locator("b").first()).toHaveText(/^\d+ \w{3}\*$/);
});
