// Weighs the files of a folder: one line each, name, bytes, bytes with gzip, bytes with brotli, between tabs.
const { readdirSync, readFileSync, statSync } = require("node:fs");
const { join } = require("node:path");
const { brotliCompressSync, constants, gzipSync } = require("node:zlib");

const folder = process.argv[1];
for (const name of readdirSync(folder, { recursive: true }).sort()) {
  const path = join(folder, name);
  // What servers send instead is what is measured here.
  if (!statSync(path).isFile() || /\.(br|gz)$/.test(name)) continue;
  const bytes = readFileSync(path);
  const gzip = gzipSync(bytes, { level: 9 });
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  console.log([name, bytes.length, gzip.length, brotli.length].join("\t"));
}
