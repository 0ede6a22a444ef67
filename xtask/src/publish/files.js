// Reads the files of a folder: one line each, name and SHA-384, between a tab. With a second argument, writes beside
// each file that compresses what servers send instead, .gz and .br.
const { createHash } = require("node:crypto");
const { readdirSync, readFileSync, statSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { brotliCompressSync, constants, gzipSync } = require("node:zlib");

const [, folder, compress] = process.argv;
for (const name of readdirSync(folder, { recursive: true }).sort()) {
  const path = join(folder, name);
  if (!statSync(path).isFile()) continue;
  const bytes = readFileSync(path);
  console.log(`${name}\t${createHash("sha384").update(bytes).digest("base64")}`);
  if (!compress || !/\.(bin|css|html|js|json|svg|wasm)$/.test(name)) continue;
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}
