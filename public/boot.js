// Starts the page. The names of its files carry hashes, so they come as attributes of this script's own element.
const own = document.querySelector("script[data-wasm]");
const at = (name) => new URL(name, document.baseURI);
const corpus = fetch(at(own.dataset.corpus)).then((response) => response.arrayBuffer());
const { default: init, load, hydrate } = await import(at(own.dataset.js));
await init({ module_or_path: at(own.dataset.wasm) });
// What a reader takes away is handed over by a script of its own, loaded when it is asked for.
const hand = async (...wish) => (await import(at("export.js"))).default(...wish);
load(new Uint8Array(await corpus), hand);
hydrate();
