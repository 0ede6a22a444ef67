// The linked data of every page that is built is what schema.org's definitions allow, and refers to nothing that it does
// not describe.
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { judged } from "../schema.js";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const LONG = readdirSync(here("../../target/long/dist")).filter((name) => name.endsWith(".html"));

const PAGES = {
  "the page": "../../dist/index.html",
  "the one file": "../../target/timeline.html",
  "a long one": "../../target/long/timeline.html",
  "a hostile page": "../../target/hostile/dist/index.html",
  ...Object.fromEntries(LONG.map((name) => [`${name} of long lists`, `../../target/long/dist/${name}`])),
};

const said = (page) => {
  const [, text] = readFileSync(here(PAGES[page]), "utf8").match(/<script type="application\/ld\+json">(.*?)<\/script>/s);
  return JSON.parse(text);
};

/** Every thing within a thing, itself included. */
const within = (thing) =>
  thing === null || typeof thing !== "object" ? [] : [thing, ...Object.values(thing).flatMap(within)];

test("of every page, it is what schema.org has", () => {
  test.slow();
  const found = judged(Object.fromEntries(Object.keys(PAGES).map((page) => [page, said(page)])));
  expect(Object.keys(found).length).toBeGreaterThan(7);
  for (const [page, errors] of Object.entries(found)) expect(errors, page).toEqual([]);
});

for (const page of Object.keys(PAGES)) {
  test(`${page} refers to nothing that it does not describe`, () => {
    const things = within(said(page)).filter((thing) => !Array.isArray(thing));
    const described = things.filter((thing) => "@type" in thing);
    const names = described.map((thing) => thing["@id"]).filter(Boolean);
    expect(new Set(names).size, "each once").toBe(names.length);
    const referred = things.filter((thing) => !("@type" in thing));
    for (const thing of referred) expect(Object.keys(thing)).toEqual(["@id"]);
    expect(referred.map((thing) => thing["@id"]).filter((id) => !names.includes(id))).toEqual([]);
  });
}

test("the check sees what is wrong", () => {
  test.slow();
  const wrongs = {
    "a property that there is not": (page) => (page.headlines = "A"),
    "one in a quotation": (page) => (page.hasPart[0].hasPart[0].quote = "A"),
    "one beside a reference": (page) => (page.hasPart[0].hasPart[0].isBasedOn.headlin = "A"),
    "a property of another type": (page) => (page.about.headline = "A"),
    "a number for words": (page) => (page.hasPart[0].headline = 3),
    "a number for a day": (page) => (page.citation[0].datePublished = 2026),
    "words for yes or no": (page) => (page.isAccessibleForFree = "perhaps"),
    "words for a part": (page) => (page.hasPart[0] = "A"),
    "a place for a part": (page) => (page.hasPart[0] = { "@type": "Country", name: "A" }),
    "a quotation for a publisher": (page) => (page.citation[0].publisher = { "@type": "Quotation", text: "A" }),
    "a type that there is not": (page) => (page.hasPart[0]["@type"] = "Happening"),
    "no type": (page) => delete page["@type"],
    "no type of a part": (page) => delete page.hasPart[0].hasPart[0]["@type"],
    "no vocabulary": (page) => delete page["@context"],
  };
  const page = () => {
    const { hasPart, ...rest } = said("the page");
    return { ...rest, hasPart: hasPart.slice(0, 2) };
  };
  const pages = Object.entries(wrongs).map(([name, spoil]) => {
    const spoilt = page();
    spoil(spoilt);
    return [name, spoilt];
  });
  const { right, ...found } = judged({ right: page(), ...Object.fromEntries(pages) });
  expect(right).toEqual([]);
  for (const [name, errors] of Object.entries(found)) expect(errors, name).not.toEqual([]);
});
