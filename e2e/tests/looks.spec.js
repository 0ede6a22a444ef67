// Light and dark, a phone's screen, a wide one, and readers who ask for no motion.
import { expect, handles, query, test } from "../fixtures.js";

const brightness = (page) =>
  page.evaluate(() => {
    // The first opaque background behind the heading.
    let element = document.querySelector("h1");
    const paint = document.createElement("canvas").getContext("2d");
    for (; element; element = element.parentElement) {
      const colour = getComputedStyle(element).backgroundColor;
      paint.clearRect(0, 0, 1, 1);
      paint.fillStyle = colour;
      paint.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = paint.getImageData(0, 0, 1, 1).data;
      if (alpha === 255) return (red + green + blue) / 3;
    }
    return 255;
  });

const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("colours follow the reader's system", async ({ page, open }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await open();
  expect(await brightness(page)).toBeGreaterThan(200);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await brightness(page)).toBeLessThan(60);
});

test("the address decides over the system", async ({ page, open }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await open("?theme=light");
  expect(await brightness(page)).toBeGreaterThan(200);
  await page.emulateMedia({ colorScheme: "light" });
  await open("?theme=dark");
  expect(await brightness(page)).toBeLessThan(60);
});

test("a button turns light into dark and back", async ({ page, open }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await open();
  const button = page.getByRole("button", { name: "Light or dark" });
  await button.click();
  await expect.poll(() => brightness(page)).toBeLessThan(60);
  expect(query(page).get("theme")).toBe("dark");
  await button.click();
  await expect.poll(() => brightness(page)).toBeGreaterThan(200);
});

for (const width of [360, 768, 1280, 2560]) {
  test(`nothing is wider than a screen of ${width} pixels`, async ({ page, open }) => {
    await page.setViewportSize({ width, height: 800 });
    await open();
    expect(await overflow(page)).toBe(0);
    await handles(page).entries.first().getByRole("link").first().click();
    await expect(handles(page).event).toBeVisible();
    expect(await overflow(page)).toBe(0);
  });
}

test("a wide screen shows overview, the dead and the first events at once", async ({ page, open }) => {
  await open();
  await expect(page.getByRole("group", { name: "Overview" })).toBeInViewport({ ratio: 1 });
  await expect(handles(page).tolls.getByRole("group", { name: "dead" })).toBeInViewport({ ratio: 1 });
  const bottoms = await handles(page).marks.evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().bottom));
  expect(bottoms.filter((bottom) => bottom < 900).length).toBeGreaterThan(2);
});

test("further figures and the table are shown when asked for, and stay while one zooms", async ({ page, open }) => {
  await open();
  const { tolls } = handles(page);
  const more = tolls.getByRole("button", { name: /figures/ });
  const table = tolls.getByRole("table");
  const height = () => tolls.locator(".numbers").evaluate((numbers) => numbers.getBoundingClientRect().height);
  // Who hears the page has it all the same.
  await expect(table).toHaveCount(1);
  expect(await height()).toBeLessThan(2);
  await expect(tolls.getByRole("group", { name: "detained" })).toHaveCount(0);
  await more.click();
  await expect(more).toHaveAttribute("aria-expanded", "true");
  expect(await height()).toBeGreaterThan(100);
  await expect(tolls.getByRole("group", { name: "detained" })).toBeVisible();
  await page.getByRole("button", { name: "Fewer days" }).click();
  await expect(tolls.getByRole("group", { name: "detained" })).toBeVisible();
  await more.click();
  await table.getByRole("link").first().focus();
  expect(await height(), "what has the focus is seen").toBeGreaterThan(100);
});

test("heads of columns and names of lanes stay in sight", async ({ page, open }) => {
  await open();
  const heads = page.locator(".rows .day");
  const name = page.locator(".lane-name").first();
  await page.evaluate(() => scrollTo(0, document.querySelector(".rows").getBoundingClientRect().top + 150));
  await expect(heads.first()).toBeInViewport({ ratio: 1 });
  await expect(name).toBeInViewport({ ratio: 1 });
  await expect(name).toContainText("Tolls");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("the first event is seen within a third of a screen below the first", async ({ page, open }) => {
    await open();
    const bottom = await handles(page).marks.first().evaluate((mark) => mark.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThan(740 * 1.34);
  });

  test("what is asked for less often comes on demand", async ({ page, open }) => {
    await open();
    const menu = page.getByRole("combobox", { name: "As known on" });
    await expect(menu).toBeHidden();
    await page.getByRole("button", { name: "More", exact: true }).tap();
    await expect(menu).toBeVisible();
    const row = await page.locator(".known").evaluate((known) => known.getBoundingClientRect().height);
    expect(row, "on one row").toBeLessThan(48);
  });

  test("a tap filters, a tap opens, a tap closes", async ({ page, open }) => {
    await open();
    const { filter, entries, event, marks } = handles(page);
    const all = await entries.count();
    await filter({ name: "Tolls" }).tap();
    await expect.poll(() => entries.count()).toBeLessThan(all);
    await marks.first().tap();
    await expect(event).toBeVisible();
    await event.getByRole("button", { name: "Close" }).tap();
    await expect(event).toHaveCount(0);
  });

  test("what can be touched is 24 pixels high and wide, or stands in running text", async ({ page, open }) => {
    await open();
    await handles(page).entries.first().getByRole("link").first().tap();
    await expect(handles(page).event).toBeVisible();
    const small = await page.evaluate(() =>
      [...document.querySelectorAll("a, button, input, select, summary")]
        .filter((element) => element.checkVisibility() && !(element instanceof SVGElement))
        .filter((element) => getComputedStyle(element).display !== "inline")
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
        .map(({ element, box }) => `${box.width}×${box.height} ${element.outerHTML.slice(0, 120)}`),
    );
    expect(small).toEqual([]);
  });

  test("marks do not lie on one another", async ({ page, open }) => {
    await open();
    expect(await overlapping(page)).toEqual([]);
  });
});

test("marks do not lie on one another, at any zoom", async ({ page, open }) => {
  await open();
  for (let step = 0; step < 4; step++) {
    expect(await overlapping(page)).toEqual([]);
    await handles(page).marks.first().focus();
    await page.keyboard.press("+");
    await page.waitForTimeout(100);
  }
});

const overlapping = (page) =>
  handles(page).marks.evaluateAll((marks) => {
    const boxes = marks
      .filter((mark) => mark.checkVisibility())
      .map((mark) => ({ name: mark.getAttribute("aria-label"), box: mark.getBoundingClientRect() }));
    const meets = (a, b) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    return boxes.flatMap((a, place) =>
      boxes.slice(place + 1).filter((b) => meets(a.box, b.box)).map((b) => `${a.name} / ${b.name}`),
    );
  });

test("nothing moves for those who ask for reduced motion", async ({ page, open }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open();
  await handles(page).filter({ name: "Tolls" }).click();
  await handles(page).marks.first().click();
  const moving = await page.evaluate(() => [
    ...document.getAnimations().map((animation) => String(animation.animationName ?? animation.transitionProperty)),
    ...[...document.querySelectorAll("*")]
      .map((element) => getComputedStyle(element))
      .filter((style) => style.scrollBehavior === "smooth" || /[1-9]/.test(style.transitionDuration + style.animationDuration))
      .map((style) => `${style.scrollBehavior} ${style.transitionDuration} ${style.animationDuration}`),
  ]);
  expect(moving).toEqual([]);
});
