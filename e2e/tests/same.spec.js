// However a view was reached, it is the one that its address opens with: what was left alone on the way there is what it
// would have been drawn as.
import { LANES, expect, handles, test } from "../fixtures.js";

/** The page as its reader has it, without what depends on where the focus was. */
const drawn = (page) =>
  page.evaluate(() => {
    const page = document.querySelector(".dateline").cloneNode(true);
    const comments = document.createTreeWalker(page, NodeFilter.SHOW_COMMENT);
    const all = [];
    while (comments.nextNode()) all.push(comments.currentNode);
    all.forEach((comment) => comment.remove());
    page.normalize();
    page.querySelectorAll("[tabindex]").forEach((element) => element.removeAttribute("tabindex"));
    // Empty and missing classes say the same.
    page.querySelectorAll("[class='']").forEach((element) => element.removeAttribute("class"));
    // So do attributes in another order.
    for (const element of page.querySelectorAll("[aria-current]")) {
      const value = element.getAttribute("aria-current");
      element.removeAttribute("aria-current");
      element.setAttribute("aria-current", value);
    }
    return page.innerHTML.replace(/></g, ">\n<").split("\n");
  });

/** Numbers that are the same each time: a linear congruential generator, with the constants of Numerical Recipes. */
function* numbers(seed) {
  for (;;) {
    seed = (seed * 1664525 + 1013904223) % 2 ** 32;
    yield seed / 2 ** 32;
  }
}

for (const [seed, width, query] of [
  [1, 1280, ""],
  [2, 1280, ""],
  [3, 1280, "?view=list"],
  [4, 360, ""],
]) {
  test(`what many inputs lead to is what its address opens with, ${width} pixels wide${query}, ${seed}`, async ({ page, open }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(query);
    const { filter, search, marks } = handles(page);
    const random = numbers(seed);
    const below = (end) => Math.floor(random.next().value * end);
    const zoom = async (key) => {
      if (!(await marks.count())) return;
      await marks.first().focus();
      await page.keyboard.press(key);
    };
    const choose = async (name) => {
      const menu = page.getByRole("combobox", { name, exact: true });
      if (!(await menu.isVisible())) return;
      const choices = await menu.locator("option:not([value=''])").evaluateAll((all) => all.map((option) => option.value));
      if (choices.length) await menu.selectOption(choices[below(choices.length)]);
    };
    const inputs = [
      () => filter(LANES[below(4)]).click(),
      () => search.fill(["", "t", "the", "killed", "government said"][below(5)]),
      () => zoom("+"),
      () => zoom("-"),
      () => choose("Who says so"),
      () => choose("Source"),
      () => page.goBack(),
      async () => ((await marks.count()) ? marks.first().press("Enter") : undefined),
    ];
    await filter(LANES[0]).click();
    for (let nth = 0; nth < 25; nth++) {
      await inputs[below(inputs.length)]();
      if (page.url().startsWith("about:")) await page.goForward();
      if (nth % 8 !== 7) continue;
      // What is off the screen is drawn when its reader rests.
      await page.waitForTimeout(300);
      const address = page.url();
      const here = await drawn(page);
      const other = await page.context().newPage();
      await other.setViewportSize({ width, height: 900 });
      await other.goto(address);
      await other.waitForSelector("html[data-dateline=ready]");
      await other.mouse.move(1, 1);
      await other.waitForSelector("html[data-dateline-parts=there]", { state: "attached" });
      await other.waitForTimeout(300);
      const there = await drawn(other);
      const only = (these, those) => these.filter((line) => !those.includes(line)).slice(0, 5);
      expect({ here: only(here, there), there: only(there, here) }, address).toEqual({ here: [], there: [] });
      expect(here.length, address).toBe(there.length);
      await other.close();
    }
  });
}
