// Reads one {"id", "published", "text"} a line and prints what chrono-node finds in it, as `dateline dates` does.
const { createInterface } = require("node:readline");
const chrono = require("chrono-node");

createInterface({ input: process.stdin }).on("line", (line) => {
  const { id, published, text } = JSON.parse(line);
  const dates = chrono.parse(text, new Date(`${published}T12:00:00Z`)).map((found) => ({
    start: found.index,
    end: found.index + found.text.length,
    value: found.start.date().toISOString().slice(0, 10),
  }));
  console.log(JSON.stringify({ id, dates }));
});
