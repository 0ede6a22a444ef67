// Keeps what the timelines tell their host, for the tests to read, and lets the frame be as high as its page.
window.told = [];
for (const name of ["ready", "select", "filter"]) {
  addEventListener(`dateline:${name}`, (event) => told.push({ id: event.target.id, name, detail: event.detail }));
}
addEventListener("message", (event) => {
  if (event.data?.type !== "dateline:height") return;
  told.push({ id: "frame", name: "height", detail: event.data.height });
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.contentWindow === event.source) frame.style.height = `${event.data.height}px`;
  }
});
