// Starts a page that is one file: all that it needs stands in it, compressed.
import init, { hydrate, load } from "./page.js";
import hand from "./export.js";

/** The bytes of a block. */
async function bytes(id) {
  const packed = Uint8Array.from(atob(document.getElementById(id).textContent), (c) => c.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

/** A piece of the program, as if it had been fetched. */
export async function stored(name) {
  return new Response(await bytes(name.split("#")[0]));
}

const base = location.href.split(/[?#]/)[0];
const [program, corpus] = await Promise.all([bytes("program"), bytes("corpus")]);
await init({ module_or_path: program });
load(new Uint8Array(corpus), async (...wish) => hand(base, ...wish), "");
hydrate();
