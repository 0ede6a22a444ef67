// What a reader takes away: shares, copies, saves and prints. Loaded when it is first asked for.

// Tells how it ended, and the words that could not be copied or that were.
async function take(base, what, query, write) {
  // The timeline's own page, also from within somebody else's.
  const address = base + query;
  if (what === "print") return print() ?? [""];
  if (what === "share") return share(address);
  const today = new Date();
  const two = (number) => String(number).padStart(2, "0");
  const day = `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`;
  const [name, type, text] = write(address, day);
  if (what === "citation.txt") return copy(text, text);
  if (what.endsWith(".tsv") || what === "embed.html") return copy(text, "");
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

export default async (base, what, query, write, tell) => {
  try {
    tell(...(await take(base, what, query, write)));
  } catch (reason) {
    console.warn("dateline:", reason);
    tell("failed");
  }
};
