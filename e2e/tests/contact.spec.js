// Where corrections go stands on the page, in a frame and in the element.
import { expect, ready, test, whole } from "../fixtures.js";
import { withContact } from "../contact.js";

const CONTACT = "desk@example.org";
const LINE = `<p>Corrections: <a href="mailto:${CONTACT}">${CONTACT}</a></p>`;

// As if the manifest named it: in the corpus, and in what was prerendered of it.
test.beforeEach(async ({ context, site }) => {
  await context.route("**/corpus-*.bin", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: withContact(await answer.body(), CONTACT) });
  });
  await context.route(
    (url) => url.href.startsWith(site) && url.pathname.endsWith("/"),
    async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: (await answer.text()).replace("</footer>", `${LINE}</footer>`) });
    },
  );
});

const link = (root) => root.getByRole("contentinfo").or(root.locator(".colophon")).getByRole("link", { name: CONTACT });

test("on the page", async ({ page, open, axe }) => {
  await open();
  await expect(link(page)).toHaveCount(1);
  await expect(link(page)).toHaveAttribute("href", `mailto:${CONTACT}`);
  await axe();
});

test("on a page shown in a frame", async ({ page, site }) => {
  await page.goto(`${site}?embed=1`);
  await ready(page);
  await page.mouse.move(1, 1);
  await whole(page);
  await expect(link(page)).toBeVisible();
});

test("in the element", async ({ page, host }) => {
  await page.goto(host);
  for (const id of ["one", "two"]) {
    await expect(link(page.locator(`#${id}`))).toHaveAttribute("href", `mailto:${CONTACT}`);
  }
});
