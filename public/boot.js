// Starts the page. The names of its files carry hashes, so they come as attributes of this script's own element.
const own = document.querySelector("script[data-wasm]");
const { default: init, hydrate } = await import(new URL(own.dataset.js, document.baseURI));
await init({ module_or_path: new URL(own.dataset.wasm, document.baseURI) });
hydrate();
