// No text runs over text in the drawing: at any width, zoom or text size.
import { expect, handles, test } from "../fixtures.js";

const overlapping = (page) =>
  page.locator(".rows").evaluate((rows) => {
    const texts = [...rows.querySelectorAll(".title, .beside, .more, .day, .lane-name b, .lane-name .number")];
    const boxes = texts
      .filter((text) => text.checkVisibility())
      .flatMap((text) => {
        const range = document.createRange();
        range.selectNodeContents(text);
        const area = text.getBoundingClientRect();
        // What a box cuts off is not seen.
        return [...range.getClientRects()]
          .map((line) => ({
            text,
            left: Math.max(line.left, area.left),
            right: Math.min(line.right, area.right),
            top: Math.max(line.top, area.top),
            bottom: Math.min(line.bottom, area.bottom),
          }))
          .filter((line) => line.right - line.left > 2 && line.bottom - line.top > 2);
      })
      .sort((a, b) => a.top - b.top);
    const found = [];
    boxes.forEach((a, place) => {
      for (let at = place + 1; at < boxes.length && boxes[at].top < a.bottom - 2; at++) {
        const b = boxes[at];
        if (a.text !== b.text && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2) {
          found.push(`${a.text.textContent} / ${b.text.textContent}`);
        }
      }
    });
    return found.slice(0, 5);
  });

const ZOOMS = ["", "?from=2026-01-10&to=2026-01-13", "?from=2026-01-12&to=2026-01-12", "?from=2026-01-11T07:00&to=2026-01-12T15:30", "?scale=time"];

for (const width of [320, 768, 1024, 1280, 1920]) {
  test(`no text runs over text on ${width} pixels, nor at twice the size`, async ({ page, open }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const zoom of ZOOMS) {
      await open(zoom);
      expect(await overlapping(page), zoom).toEqual([]);
      await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
      await page.waitForTimeout(200);
      expect(await overlapping(page), `${zoom} at twice the size`).toEqual([]);
      expect(await page.evaluate(() => document.querySelector(".rows").scrollWidth - document.querySelector(".rows").clientWidth)).toBeLessThanOrEqual(1);
    }
    expect(await handles(page).marks.count()).toBeGreaterThan(0);
  });
}
