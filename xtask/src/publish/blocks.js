// Writes the program, its pieces and the corpus of a folder as blocks of data for a page: gzip in base64.
const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { gzipSync } = require("node:zlib");

const [, folder] = process.argv;
const id = (name) => (/^corpus-/.test(name) ? "corpus" : /^later-/.test(name) ? name : "program");
for (const name of readdirSync(folder).sort()) {
  if (!/^(corpus-.*\.bin|.*\.wasm)$/.test(name)) continue;
  const packed = gzipSync(readFileSync(join(folder, name)), { level: 9 }).toString("base64");
  process.stdout.write(`<script type="text/plain" id="${id(name)}">${packed}</script>\n`);
}
