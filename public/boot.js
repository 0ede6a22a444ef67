// Starts the page. The names of its files carry hashes and what is in them is known, so both come as attributes of
// this script's own element. Where something cannot be loaded, the page can be read as it is, says so and offers to
// try again.
const own = document.querySelector("script[data-wasm]");
const { dataset } = own;
const at = (name) => new URL(name, document.baseURI);
// What a reader takes away is handed over by a script of its own, loaded when it is asked for.
const hand = async (...wish) => (await import(at(dataset.export))).default(location.href.split(/[?#]/)[0], ...wish);

async function get(name) {
  const response = await fetch(at(dataset[name]), { integrity: dataset[`${name}Integrity`] ?? "" });
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response;
}

async function start(query) {
  const [{ default: init, load, hydrate }, wasm, corpus] = await Promise.all([
    import(at(dataset.js + query)),
    get("wasm"),
    get("corpus").then((response) => response.arrayBuffer()),
  ]);
  await init({ module_or_path: wasm });
  load(new Uint8Array(corpus), hand, "");
  hydrate();
}

// A module that could not be had is not asked for again under the same address.
async function begin(tries) {
  try {
    await start(tries ? `?${tries}` : "");
  } catch (reason) {
    console.warn("dateline:", reason);
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: dataset.again });
    const notice = Object.assign(document.createElement("p"), { textContent: `${dataset.failed} ` });
    notice.append(button);
    // Beside the page, which the program takes over as it was written.
    own.ownerDocument.querySelector("[role=status]")?.before(notice);
    button.addEventListener("click", () => {
      notice.remove();
      begin(tries + 1);
    });
  }
}

begin(0);
