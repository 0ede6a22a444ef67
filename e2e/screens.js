// Compares a picture of the page with the one that is kept, as somebody does who steps back and half closes the eyes: fonts
// and browsers may differ, a part of the page must not be missing, new or elsewhere.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const kept = (name) => fileURLToPath(new URL(`screens/${name}.png`, import.meta.url));

/** The side of a cell, in pixels of the kept picture, which has one for two by two of the page. */
const CELL = 20;

/**
 * How far the page is from the picture kept under a name: by how much of its ink the part that differs most has more or less,
 * from 0 (alike) to 1 (it has all, or nothing). `UPDATE_SCREENS=1` keeps the page as it is instead.
 */
export async function distance(page, name) {
  const now = await page.screenshot({ animations: "disabled", caret: "hide", scale: "device" });
  const path = kept(name);
  if (process.env.UPDATE_SCREENS) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, now);
  }
  if (!existsSync(path)) throw new Error(`no picture is kept as ${name}: UPDATE_SCREENS=1 keeps this one`);
  // In a page of its own: that of the timeline lets nothing in.
  const eye = await page.context().browser().newPage();
  try {
    const [before, after] = await eye.evaluate(
      ({ pictures, cell }) => Promise.all(pictures.map(async (picture) => {
        const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
        const paint = new OffscreenCanvas(image.width, image.height).getContext("2d");
        paint.drawImage(image, 0, 0);
        const { data } = paint.getImageData(0, 0, image.width, image.height);
        const light = (at) => (data[at] + data[at + 1] + data[at + 2]) / 765;
        // The corner is the page's paper; everything else is ink on it.
        const paper = light(0);
        const [wide, high] = [Math.floor(image.width / cell), Math.floor(image.height / cell)];
        const ink = Array.from({ length: high }, () => new Array(wide).fill(0));
        for (let y = 0; y < high * cell; y++) {
          for (let x = 0; x < wide * cell; x++) {
            // What is bold or black is not much more than any other word.
            const apart = Math.min(0.3, Math.abs(light((y * image.width + x) * 4) - paper));
            ink[Math.floor(y / cell)][Math.floor(x / cell)] += apart / cell ** 2;
          }
        }
        return { size: [image.width, image.height], paper, ink };
      })),
      { pictures: [readFileSync(path), now].map((picture) => picture.toString("base64")), cell: CELL },
    );
    return compared(before, after);
  } finally {
    await eye.close();
  }
}

/** Parts looked at: so many down, so many across. */
const PARTS = [6, 2];
/** Less ink than this, from cell to cell, is hardly any. */
const FAINT = 0.008;

function compared(before, after) {
  // Light is not dark, and a phone's screen no other.
  if (String(before.size) !== String(after.size) || Math.abs(before.paper - after.paper) > 0.1) return 1;
  const [a, b] = [blurred(before.ink), blurred(after.ink)];
  const [high, wide] = [a.length, a[0].length];
  const sum = (ink, row, column) => {
    const edge = (place, length, of) => Math.round((place * length) / of);
    const rows = ink.slice(edge(row, high, PARTS[0]), edge(row + 1, high, PARTS[0]));
    const cells = rows.flatMap((row) => row.slice(edge(column, wide, PARTS[1]), edge(column + 1, wide, PARTS[1])));
    return cells.reduce((sum, cell) => sum + cell, 0) / cells.length;
  };
  let most = 0;
  for (let row = 0; row < PARTS[0]; row++) {
    for (let column = 0; column < PARTS[1]; column++) {
      const [one, other] = [sum(a, row, column), sum(b, row, column)];
      const more = Math.max(one, other);
      if (more > FAINT) most = Math.max(most, Math.abs(one - other) / more);
    }
  }
  return most;
}

/** Each cell as the mean of those around it, so that a line of text may break elsewhere. */
function blurred(ink) {
  return ink.map((row, y) =>
    row.map((_, x) => {
      const near = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((across) => ink[y + down]?.[x + across]));
      const there = near.filter((cell) => cell !== undefined);
      return there.reduce((sum, cell) => sum + cell, 0) / there.length;
    }),
  );
}
