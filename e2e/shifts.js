/** How much of a page is shifted without the reader's doing, as browsers count it. */
export async function watchShifts(page) {
  await page.addInitScript(() => {
    window.shifts = [];
    const told = (list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts.push(entry.value);
    };
    new PerformanceObserver(told).observe({ type: "layout-shift", buffered: true });
  });
  return async () => {
    await page.waitForTimeout(300);
    return page.evaluate(() => window.shifts.reduce((sum, value) => sum + value, 0));
  };
}
