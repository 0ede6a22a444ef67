// <dateline-timeline>: the timeline as an element of any page.
//
//   <script type="module" src="https://host/embed.js"></script>
//   <dateline-timeline lanes="tolls,diplomacy" from="2026-01-08" theme="dark">
//     <a href="https://host/">The timeline</a>
//   </dateline-timeline>
//
// Attributes are the parameters of the timeline's own address, and may change at any time. What stands within the
// element shows until the timeline does, and where it cannot. The element fires dateline:ready, dateline:select
// (detail: the open event's id, or null) and dateline:filter (detail: the lanes that are on). With address="NAME" it
// keeps what the reader does in the page's own address, as the parameter NAME.
//
// Frames of the timeline on the same page are kept as high as they are, where they have no height of their own.

const PARAMETERS = ["lanes", "from", "to", "scale", "speaker", "source", "q", "event", "view", "asof", "theme"];

const at = (name) => new URL(name, import.meta.url);

// One program, one style sheet and one corpus serve all elements of the page.
let loading;

function load() {
  loading ??= loadOnce().catch((reason) => {
    // The next element may try again.
    loading = undefined;
    throw reason;
  });
  return loading;
}

async function loadOnce() {
  // The one file whose name stays the same when the others change.
  const files = await (await get("assets.json", { cache: "no-cache" })).json();
  const fetched = (kind) => get(files[kind], { integrity: files.integrity?.[kind] ?? "" });
  const [program, sheet, corpus] = await Promise.all([
    loadProgram(files.js, fetched("wasm")),
    loadSheet(fetched("css")),
    fetched("corpus").then((response) => response.arrayBuffer()),
  ]);
  // What a reader takes away is handed over by a script of its own, loaded when it is asked for.
  const base = at("./").href;
  const hand = async (...wish) => (await import(at(files.export ?? "export.js"))).default(base, ...wish);
  program.load(new Uint8Array(corpus), hand, base);
  return { mount: program.mount, sheet };
}

async function loadProgram(js, wasm) {
  // The larger file need not wait for the smaller one; where that fails, it must not be the one to say so.
  wasm.catch(() => {});
  const program = await import(at(js));
  await program.default({ module_or_path: wasm });
  return program;
}

// Sizes follow the reader's own text size, whatever the page around makes of its root's: a rem is a registered
// length here. Nothing that is inherited comes in but the direction of writing.
async function loadSheet(css) {
  try {
    CSS.registerProperty({ name: "--dateline-rem", syntax: "<length>", inherits: true, initialValue: "16px" });
  } catch {
    // Another copy of this script has done so.
  }
  const text = (await (await css).text())
    .replace(/(@[^{;]*\{)|(-?[\d.]+)rem\b/g, (_, rule, number) =>
      rule ? rule.replace(/rem\b/g, "em") : `calc(${number} * var(--dateline-rem))`,
    )
    .replace(":host{", "#root{");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    ":host{display:block}:host([hidden]){display:none}#root{all:initial;display:block;font-size:medium;--dateline-rem:1em}" + text,
  );
  return sheet;
}

async function get(name, options) {
  const response = await fetch(at(name), options);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response;
}

class DatelineTimeline extends HTMLElement {
  static observedAttributes = PARAMETERS;

  // An unreferenced widget would be collected, and take the timeline away with it.
  #widget;
  #shadow = this.attachShadow({ mode: "open" });
  #stale = false;
  #back = () => this.#widget?.set(this.#query());

  constructor() {
    super();
    this.#shadow.append(document.createElement("slot"));
  }

  async connectedCallback() {
    if (this.#widget) return;
    try {
      const { mount, sheet } = await load();
      // Meanwhile it may have been taken away, or mounted by a second call.
      if (!this.isConnected || this.#widget) return;
      const root = document.createElement("div");
      root.id = "root";
      this.#shadow.adoptedStyleSheets = [sheet];
      this.#shadow.replaceChildren(root);
      this.#widget = mount(root, this.#query(), (name, detail) => this.#tell(name, detail));
      addEventListener("popstate", this.#back);
    } catch (reason) {
      console.error("dateline-timeline:", reason);
      this.#shadow.replaceChildren(document.createElement("slot"));
    }
  }

  disconnectedCallback() {
    // To move an element is to take it out and put it in again: it keeps what the reader has done with it.
    queueMicrotask(() => {
      if (this.isConnected || !this.#widget) return;
      this.#widget.free();
      this.#widget = undefined;
      removeEventListener("popstate", this.#back);
      this.#shadow.replaceChildren(document.createElement("slot"));
    });
  }

  attributeChangedCallback() {
    if (this.#stale) return;
    this.#stale = true;
    // Several attributes set one after the other are one change.
    queueMicrotask(() => {
      this.#stale = false;
      this.#widget?.set(this.#query());
    });
  }

  #query() {
    const query = new URLSearchParams();
    for (const name of PARAMETERS) {
      if (this.hasAttribute(name)) query.set(name, this.getAttribute(name));
    }
    // What the page's address says comes after what the page itself does.
    const kept = this.hasAttribute("address") && new URLSearchParams(location.search).get(this.getAttribute("address"));
    if (kept === null || kept === false) return `?${query}`;
    const own = new URLSearchParams(kept);
    if (query.has("theme") && !own.has("theme")) own.set("theme", query.get("theme"));
    return `?${own}`;
  }

  #tell(name, detail) {
    if (name === "state") return this.#keep(detail);
    this.dispatchEvent(new CustomEvent(`dateline:${name}`, { detail: detail ?? null, bubbles: true, composed: true }));
  }

  // Puts the state into the page's own address, where the page asks for it.
  #keep(query) {
    const name = this.getAttribute("address");
    if (!name) return;
    const address = new URL(location.href);
    address.searchParams.set(name, query.replace(/^\?/, ""));
    history.replaceState(history.state, "", address);
  }
}

// A frame says how high it is; only frames of the timeline's own host are believed, and only what is a height.
addEventListener("message", ({ origin, source, data }) => {
  if (origin !== at("./").origin || data?.type !== "dateline:height") return;
  const { height } = data;
  if (!Number.isFinite(height) || height < 1 || height > 1e6) return;
  for (const frame of document.querySelectorAll("iframe:not([height])")) {
    if (frame.contentWindow === source) frame.style.height = `${Math.ceil(height)}px`;
  }
});

if (!customElements.get("dateline-timeline")) customElements.define("dateline-timeline", DatelineTimeline);
