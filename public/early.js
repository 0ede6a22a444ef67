// Before anything is drawn: what the address asks for, where the style sheet finds it. It shows the prerendered page
// accordingly until the program has started, which draws it so itself. Of a name that comes twice, the last counts.
{
  const { view, theme, embed } = Object.fromEntries(new URLSearchParams(location.search));
  Object.assign(document.documentElement.dataset, { view, theme, embed });
}
