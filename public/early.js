// Before anything is drawn: what the address asks for, where the style sheet finds it. It shows the prerendered page
// accordingly until the program has started, which draws it so itself. Of a name that comes twice, the last counts.
{
  const asked = new URLSearchParams(location.search);
  const { dataset } = document.documentElement;
  for (const name of ["view", "theme", "embed"]) {
    for (const value of asked.getAll(name)) dataset[name] = value;
  }
  // What only the program can draw.
  if (["lanes", "from", "to", "scale", "speaker", "source", "q", "event", "asof"].some((name) => asked.get(name))) dataset.asks = "";
}
