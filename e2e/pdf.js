// The text of a PDF as Chromium prints it: streams are deflated, letters are numbers of a font that says what they mean.
import { inflateSync } from "node:zlib";

/** The words of a PDF, in the order in which they are drawn. */
export function textOf(pdf) {
  const objects = new Map();
  const source = pdf.toString("latin1");
  for (const [, number, body] of source.matchAll(/(?:^|\s)(\d+) 0 obj\b([\s\S]*?)\bendobj/g)) {
    objects.set(number, { head: body.split("stream")[0], stream: streamOf(body) });
  }
  const meanings = new Map();
  for (const [number, { head }] of objects) {
    const map = head.match(/\/ToUnicode (\d+) 0 R/);
    if (map) meanings.set(number, meaning(objects.get(map[1])?.stream ?? ""));
  }
  let text = "";
  for (const { head } of objects.values()) {
    if (!/\/Type \/Page\b/.test(head)) continue;
    const fonts = new Map([...resources(head, objects).matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, font]) => [name, meanings.get(font)]));
    for (const [, number] of (head.match(/\/Contents (?:\[([^\]]*)\]|(\d+ 0 R))/)?.[0] ?? "").matchAll(/(\d+) 0 R/g)) {
      text += `${drawn(objects.get(number)?.stream ?? "", fonts)}\n`;
    }
  }
  return text;
}

function streamOf(body) {
  const start = body.match(/stream\r?\n/);
  if (!start) return "";
  const bytes = Buffer.from(body.slice(start.index + start[0].length, body.lastIndexOf("endstream")), "latin1");
  return /FlateDecode/.test(body) ? inflateSync(bytes).toString("latin1") : bytes.toString("latin1");
}

function resources(head, objects) {
  const elsewhere = head.match(/\/Resources (\d+) 0 R/);
  return elsewhere ? objects.get(elsewhere[1])?.head ?? "" : head;
}

/** What the numbers of a font's letters mean. */
function meaning(map) {
  const letters = new Map();
  const text = (hex) => Buffer.from(hex, "hex").swap16().toString("utf16le");
  for (const [, rows] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, from, to] of rows.matchAll(/<(\w+)>\s*<(\w+)>/g)) letters.set(parseInt(from, 16), text(to));
  }
  for (const [, rows] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from, to, first] of rows.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      for (let n = parseInt(from, 16); n <= parseInt(to, 16); n++) {
        letters.set(n, String.fromCharCode(parseInt(first, 16) + n - parseInt(from, 16)));
      }
    }
  }
  return letters;
}

function drawn(stream, fonts) {
  let font;
  let text = "";
  for (const [, name, hex, end] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|(\bET\b)/g)) {
    if (name) font = fonts.get(name);
    else if (end) text += " ";
    else for (const [number] of hex.matchAll(/.{4}/g)) text += font?.get(parseInt(number, 16)) ?? "";
  }
  return text;
}
