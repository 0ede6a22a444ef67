// <dateline-timeline>: the timeline as an element of any page.
//
//   <script type="module" src="https://host/embed.js"></script>
//   <dateline-timeline lanes="tolls,diplomacy" from="2026-01-08" theme="dark">
//     <a href="https://host/">The timeline</a>
//   </dateline-timeline>
//
// Attributes are the parameters of the timeline's own address, and may change at any time. What stands within the
// element shows until the timeline does, and where it cannot. The element fires dateline:ready, dateline:select
// (detail: the open event's id, or null) and dateline:filter (detail: the lanes that are on).

const PARAMETERS = ["lanes", "from", "to", "speaker", "source", "q", "event", "view", "asof", "theme"];

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
  const at = (name) => new URL(name, import.meta.url);
  // The one file whose name stays the same when the others change.
  const files = await (await get(at("assets.json"), { cache: "no-cache" })).json();
  const [program, sheet, corpus] = await Promise.all([
    loadProgram(at(files.js), at(files.wasm)),
    loadSheet(at(files.css)),
    get(at(files.corpus)).then((response) => response.arrayBuffer()),
  ]);
  program.load(new Uint8Array(corpus));
  return { mount: program.mount, sheet };
}

async function loadProgram(js, wasm) {
  // The larger file need not wait for the smaller one.
  const bytes = get(wasm);
  const program = await import(js);
  await program.default({ module_or_path: bytes });
  return program;
}

async function loadSheet(css) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host { display: block; } :host([hidden]) { display: none; }\n${await (await get(css)).text()}`);
  return sheet;
}

async function get(url, options) {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

class DatelineTimeline extends HTMLElement {
  static observedAttributes = PARAMETERS;

  // An unreferenced widget would be collected, and take the timeline away with it.
  #widget;
  #shadow = this.attachShadow({ mode: "open" });
  #stale = false;

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
      this.#shadow.adoptedStyleSheets = [sheet];
      this.#shadow.replaceChildren(root);
      this.#widget = mount(root, this.#query(), (name, detail) => this.#tell(name, detail));
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
    return `?${query}`;
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(`dateline:${name}`, { detail: detail ?? null, bubbles: true, composed: true }));
  }
}

if (!customElements.get("dateline-timeline")) customElements.define("dateline-timeline", DatelineTimeline);
