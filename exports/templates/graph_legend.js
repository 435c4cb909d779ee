// The legend is the key to the drawing, the count of what there is, and the filter.
function toggle(key, name, count, picture, chosen) {
  const box = make("input", { type: "checkbox", id: `filter-${key}` });
  box.checked = chosen.has(key);
  box.addEventListener("change", () => {
    if (box.checked) chosen.add(key);
    else chosen.delete(key);
    refresh();
  });
  return make("label", {}, box, picture, make("span", {}, name), make("span", { class: "count" }, count.toLocaleString("en")));
}

function drawLegend() {
  const groups = Object.keys(GROUPS).map((group) => [group, countOf([group])]).filter(([group]) => record.nodes.some((node) => groupOf(node) === group));
  document.getElementById("groups").replaceChildren(...groups.map(([group, count]) => toggle(group, GROUPS[group].name, count, groupPicture(group), state.groups)));
  const counts = new Map();
  for (const bundle of bundles.filter(isLinkInPeriod)) counts.set(bundle.link, (counts.get(bundle.link) ?? 0) + bundle.count);
  const links = Object.keys(LINKS).filter((link) => bundles.some((bundle) => bundle.link === link));
  document.getElementById("links").replaceChildren(...links.map((link) => toggle(link, LINKS[link], counts.get(link) ?? 0, linkPicture(link), state.links)));
  const scale = BANDS.map((name, number) => make("li", {}, make("i", { class: `band-${number}` }), name));
  document.getElementById("scale").replaceChildren(...scale);
}

/** Say what is not drawn, and how to see it. */
function drawnLine() {
  const wanted = record.nodes.filter(isWanted);
  const shown = wanted.filter(isVisible).length;
  const left = record.nodes.filter((node) => !isDrawn(node) && !state.added.has(node.id));
  const bare = left.filter((node) => groupOf(node) === "bare").length;
  if (!record.nodes.length) return "";
  if (!left.length) return shown === record.nodes.length ? `All ${plural(shown, "node")} drawn.` : `${shown} of ${plural(record.nodes.length, "node")} pass the filters.`;
  return `${shown} of ${record.nodes.length.toLocaleString("en")} nodes drawn, the best connected. Not drawn: ${plural(bare, "claim")} without a source and ${plural(left.length - bare, "other")}; a “+12” at a node draws its own, and search and the table have all.`;
}
