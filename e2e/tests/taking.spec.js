// Taking away: files are opened and read, the clipboard is read back, what is printed is read as text.
import { readFile } from "node:fs/promises";
import { ARTICLES, LANES, counted, expect, handles, test } from "../fixtures.js";
import { textOf } from "../pdf.js";

const menu = (page) => page.locator("details.take-away");

async function button(page, name) {
  await menu(page).evaluate((details) => (details.open = true));
  return menu(page).getByRole("button", { name, exact: true });
}

/** Saves a file by its button: its name and what is in it. */
async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), (await button(page, name)).click()]);
  await expect(menu(page).locator(".said")).toContainText("Saved.");
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

/** Rows of a table as RFC 4180 writes them; throws on anything it does not allow. */
function rows(text) {
  const rows = [];
  let at = 0;
  while (at < text.length) {
    const row = [];
    for (;;) {
      const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
      cell.lastIndex = at;
      const found = cell.exec(text);
      if (!found) throw new Error(`no cell at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
      row.push(found[1]?.replaceAll('""', '"') ?? found[2]);
      at = cell.lastIndex;
      if (found[3] === "\r\n") break;
    }
    rows.push(row);
  }
  const [heads, ...rest] = rows;
  return rest.map((row) => {
    expect(row).toHaveLength(heads.length);
    return Object.fromEntries(heads.map((head, place) => [head, row[place]]));
  });
}

const verbatim = (words) => ARTICLES.some(({ text }) => text.includes(words));

test("nothing of it is loaded before it is asked for", async ({ page, open }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname.split("/").at(-1)));
  await open();
  const before = asked.length;
  await saved(page, "JSON");
  const loaded = asked.slice(before);
  expect(loaded.filter((name) => name.startsWith("export-"))).toHaveLength(1);
  expect(loaded.filter((name) => name.startsWith("later-"))).toHaveLength(1);
  await saved(page, "Events as CSV");
  expect(asked).toHaveLength(before + loaded.length);
});

test("events as CSV: a row for each that is shown", async ({ page, open }) => {
  await open("?lanes=diplomacy&from=2026-01-11&to=2026-01-13");
  const { shown } = await counted(handles(page).count);
  const { name, text } = await saved(page, "Events as CSV");
  expect(name).toMatch(/^[a-z0-9-]+-events-2026-01-13\.csv$/);
  expect(text.startsWith("\ufeff")).toBe(true);
  const table = rows(text.slice(1));
  expect(table.filter((row) => row.background === "")).toHaveLength(shown);
  for (const row of table) {
    expect(row.lane).toBe("diplomacy");
    expect(row.quotations.length).toBeGreaterThan(0);
    for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  }
});

test("figures as CSV: as of when, published when, in which words", async ({ page, open }) => {
  await open();
  const { text } = await saved(page, "Figures as CSV");
  const table = rows(text.slice(1));
  expect(table.length).toBeGreaterThan(5);
  for (const row of table) {
    expect(row.as_of_from).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(row.as_of_to >= row.as_of_from).toBe(true);
    expect(row.published_from).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(row.value === "" ? row.bound : "number").toMatch(/^(hundreds|thousands|number)$/);
    expect(verbatim(row.quotation.replace(/^'/, "")), row.quotation).toBe(true);
  }
});

test("JSON is dateline/1 of what is shown", async ({ page, open }) => {
  await open("?lanes=tolls&asof=2026-01-12");
  const ids = await handles(page).entries.evaluateAll((all) => all.map((one) => one.dataset.eventId));
  const { name, text } = await saved(page, "JSON");
  expect(name).toMatch(/2026-01-12\.json$/);
  const json = JSON.parse(text);
  expect(json.schema).toBe("dateline/1");
  expect(json.events.map((event) => event.id).sort()).toEqual(
    [...ids, ...json.events.filter((event) => event.background).map((event) => event.id)].filter((id, place, all) => all.indexOf(id) === place).sort(),
  );
  const claims = new Set(json.claims.map((claim) => claim.id));
  for (const event of json.events) for (const claim of event.claims) expect(claims.has(claim)).toBe(true);
  for (const claim of json.claims) {
    const bytes = Buffer.from(ARTICLES.find(({ id }) => id === claim.document).text);
    expect(bytes.subarray(claim.start, claim.end).toString()).toBe(claim.text);
    expect(claim.lane).toBe("tolls");
  }
  for (const point of json.series.flatMap((series) => series.points)) {
    for (const claim of point.claims) expect(claims.has(claim)).toBe(true);
  }
});

test("TimelineJS takes what it is given", async ({ page, open }) => {
  await open();
  const { text } = await saved(page, "TimelineJS");
  const { title, events, ...rest } = JSON.parse(text);
  expect(rest).toEqual({});
  expect(title.text.headline.length).toBeGreaterThan(0);
  expect(events.length).toBeGreaterThan(10);
  const whole = (date) =>
    Number.isInteger(date.year) && date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31;
  for (const event of events) {
    expect(Object.keys(event).filter((key) => !["start_date", "end_date", "text", "group", "unique_id", "display_date"].includes(key))).toEqual([]);
    expect(whole(event.start_date), event.unique_id).toBe(true);
    if (event.end_date) expect(whole(event.end_date)).toBe(true);
    expect(event.text.headline.length).toBeGreaterThan(0);
    expect(LANES.map(({ name }) => name)).toContain(event.group);
  }
  expect(new Set(events.map((event) => event.unique_id)).size).toBe(events.length);
});

test("the chart as SVG has the points of the page", async ({ page, open }) => {
  await open();
  await handles(page).tolls.getByRole("button", { name: /figures/ }).click();
  await expect(page.locator("figure.tolls .panel").nth(1)).toBeVisible();
  const named = await page.locator("figure.tolls .plot > .chart a > path.sign").evaluateAll((signs) =>
    signs.map((sign) => sign.parentElement.getAttribute("aria-label")),
  );
  const { text } = await saved(page, "Chart as SVG");
  const drawn = await page.evaluate((text) => {
    // A parser of XML that makes no document of the page's own is no sink of Trusted Types here: read by hand.
    const points = [...text.matchAll(/<g class="point"[^>]*><title>([^<]*)<\/title>/g)].map(([, name]) => name);
    return points;
  }, text);
  const unescaped = drawn.map((name) => name.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
  expect(unescaped.sort()).toEqual(named.sort());
  expect(text).not.toMatch(/var\(|url\(|href=|style=/);
  // It is drawn, by itself, in a page without anything else.
  const image = await page.context().newPage();
  await image.goto(`data:image/svg+xml;base64,${Buffer.from(text).toString("base64")}`);
  expect(await image.locator("parsererror").count()).toBe(0);
  expect(await image.locator("g.point").count()).toBe(named.length);
  await image.close();
});

test.describe("the clipboard", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });
  const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

  test("share copies the address of the view", async ({ page, open }) => {
    await open("?lanes=tolls&q=HRANA");
    await (await button(page, "Share")).click();
    await expect(menu(page).locator(".said")).toContainText("Copied.");
    expect(await clipboard(page)).toBe(page.url());
  });

  test("a citation says what, of which corpus, when and where", async ({ page, open }) => {
    await open("?lanes=tolls");
    await (await button(page, "Cite this view")).click();
    await expect(menu(page).locator(".said")).toContainText("Copied.");
    const text = await clipboard(page);
    expect(text).toContain(page.url());
    expect(text).toContain(await page.locator("h1").textContent());
    expect(text).toMatch(/corpus [0-9a-f]{16}/);
    expect(text).toMatch(/Retrieved \d{1,2} \w+ \d{4}/);
  });

  test("the table is copied as a spreadsheet takes it", async ({ page, open }) => {
    await open();
    await handles(page).tolls.getByRole("button", { name: "Copy table" }).click();
    await expect(handles(page).tolls.locator(".said")).toContainText("Copied.");
    const [heads, ...lines] = (await clipboard(page)).trimEnd().split(/\r?\n/).map((line) => line.split("\t"));
    expect(heads).toEqual(expect.arrayContaining(["source", "measure", "population", "as_of_from", "as_of_to", "published_from", "bound", "value", "article", "quotation"]));
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect(line).toHaveLength(heads.length);
    const numbers = await handles(page).tolls.getByRole("table").getByRole("link").allTextContents();
    const values = lines.map((line) => line[heads.indexOf("value")]);
    for (const number of numbers.map((text) => text.replace(/\D/g, "")).filter(Boolean)) expect(values).toContain(number);
  });
});

test("where the system has a share sheet, it is asked", async ({ page, open }) => {
  await page.addInitScript(() => {
    window.shared = [];
    Object.defineProperty(navigator, "share", { value: async (what) => void window.shared.push(what) });
  });
  await open("?lanes=tolls");
  await (await button(page, "Share")).click();
  await expect.poll(() => page.evaluate(() => window.shared.length)).toBe(1);
  expect(await page.evaluate(() => window.shared[0].url)).toBe(page.url());
});

test("where the clipboard is refused, the words are there to be copied by hand", async ({ page, open }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("no"));
  });
  await open("?lanes=tolls");
  await (await button(page, "Share")).click();
  await expect(menu(page).locator(".said")).toContainText(page.url());
});

test("offline it says so, and works again afterwards", async ({ page, open, trouble }) => {
  await open();
  await page.route("**/later-*", (route) => route.abort());
  await (await button(page, "JSON")).click();
  await expect(menu(page).locator(".said")).toContainText("did not work");
  await page.unroute("**/later-*");
  await saved(page, "JSON");
  trouble.length = 0;
});

test("on paper: every quotation and source, and nothing to press", async ({ page, open }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await open();
  const quotations = await handles(page).list.locator("blockquote").allTextContents();
  const sources = await page.getByRole("region", { name: "Sources" }).locator(".headline").allTextContents();
  const text = textOf(await page.pdf()).replace(/\s+/g, "");
  const missing = [...quotations, ...sources].filter((words) => !text.includes(words.replace(/\s+/g, "")));
  expect(missing).toEqual([]);
  for (const name of ["Lightordark", "Shareandexport", "Copytable", "Readithere"]) expect(text).not.toContain(name);
  await page.emulateMedia({ media: "print" });
  expect(await page.evaluate(() => getComputedStyle(document.querySelector(".dateline")).colorScheme)).toBe("light");
});

test("within somebody else's page files come from the timeline's own host", async ({ page, host }) => {
  await page.goto(host);
  const one = page.locator("#one");
  await expect(handles(one).entries.first()).toBeVisible();
  await one.locator("details.take-away summary").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    one.getByRole("button", { name: "JSON", exact: true }).click(),
  ]);
  expect(JSON.parse(await readFile(await download.path(), "utf8")).schema).toBe("dateline/1");
});

test("axe finds nothing in the open menu", async ({ page, open, axe }) => {
  await open();
  await button(page, "Share");
  await axe();
});
