// What a reader takes away: shares, copies, saves and prints. Loaded when it is first asked for, and with it the
// program that writes the files.

const at = (name) => new URL(name, import.meta.url);

let loading;

function load() {
  loading ??= loadOnce().catch((reason) => {
    // The next wish may try again.
    loading = undefined;
    throw reason;
  });
  return loading;
}

async function loadOnce() {
  const files = await (await get("assets.json", { cache: "no-cache" })).json();
  const [program, corpus] = await Promise.all([
    import(at(files.desk.js)),
    get(files.corpus).then((response) => response.arrayBuffer()),
  ]);
  await program.default({ module_or_path: get(files.desk.wasm) });
  return (...wish) => program.take(new Uint8Array(corpus), ...wish);
}

async function get(name, options) {
  const response = await fetch(at(name), options);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

// Tells how it ended, and the words that could not be copied or that were.
async function take(what, query) {
  // The page's own address, also from within somebody else's page.
  const address = at(`./${query}`).href;
  if (what === "print") return print() ?? [""];
  if (what === "share") return share(address);
  const today = new Date();
  const two = (number) => String(number).padStart(2, "0");
  const day = `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`;
  const [name, type, text] = (await load())(query, what, address, day);
  if (what === "citation.txt") return copy(text, text);
  if (what.endsWith(".tsv")) return copy(text, "");
  return save(name, type, text);
}

async function share(address) {
  if (!navigator.share) return copy(address, address);
  try {
    await navigator.share({ title: document.title, url: address });
    return [""];
  } catch (reason) {
    // Who closes the sheet has decided.
    return reason.name === "AbortError" ? [""] : copy(address, address);
  }
}

async function copy(text, shown) {
  try {
    await navigator.clipboard.writeText(text);
    return ["copied", shown];
  } catch {
    return ["refused", text];
  }
}

function save(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return ["saved", name];
}

export default async (what, query, tell) => {
  try {
    tell(...(await take(what, query)));
  } catch (reason) {
    console.warn("dateline:", reason);
    tell("failed");
  }
};
