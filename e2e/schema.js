// Judges linked data by schema.org's own definitions: schema-dts has them as types, which TypeScript's compiler holds
// the data to. Types, properties, what may have them and what they may be; schema.org demands nothing but types.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const DEFINITIONS = createRequire(import.meta.url).resolve("schema-dts");

/**
 * What is wrong with each of some things, which are to be articles: nothing where all is right.
 *
 * @param {Record<string, unknown>} things by any name
 * @returns {Record<string, string[]>} of each, what the compiler says
 */
export function judged(things) {
  const room = here("../target/e2e");
  mkdirSync(room, { recursive: true });
  const folder = mkdtempSync(join(room, "linked-data-"));
  try {
    const names = Object.keys(things);
    for (const [place, name] of names.entries()) {
      const said = JSON.stringify(things[name], null, 1);
      const types = `import type { Article, WithContext } from ${JSON.stringify(DEFINITIONS)};`;
      writeFileSync(join(folder, `${place}.ts`), `${types}\nexport const page: WithContext<Article> = ${said};\n`);
    }
    const files = names.map((_, place) => `${place}.ts`);
    const options = ["--noEmit", "--strict", "--skipLibCheck", "--pretty", "false", "--module", "nodenext"];
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [here("node_modules/typescript/bin/tsc"), ...options, ...files],
      { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 },
    );
    const found = Object.fromEntries(names.map((name) => [name, []]));
    for (const [, place, error] of stdout.matchAll(/^(\d+)\.ts\((?:\d+,\d+)\): (error .*)$/gm)) found[names[place]].push(error.slice(0, 500));
    // Nothing said may also mean that nothing was looked at.
    if ((status !== 0) !== Object.values(found).some(({ length }) => length)) throw new Error(`tsc: ${status} ${stdout}${stderr}`);
    return found;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
