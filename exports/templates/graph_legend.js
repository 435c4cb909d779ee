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

/** How much is drawn, in a line short enough for a phone; the legend says what is not, and how to see it. */
function drawnLine() {
  const all = record.nodes.filter(isRead);
  if (!all.length) return "";
  const shown = all.filter(isVisible).length;
  if (!leftOut().length) return shown === all.length ? `All ${plural(shown, "node")} drawn.` : `${shown} of ${plural(all.length, "node")} pass the filters.`;
  const clusters = record.nodes.filter((node) => !isRead(node) && isVisible(node)).length;
  return `${shown} of ${all.length.toLocaleString("en")} nodes drawn${clusters ? `, and ${plural(clusters, "cluster")} of claims` : ""}.`;
}

/** What the drawing has no room for. */
function leftOut() {
  return record.nodes.filter((node) => isRead(node) && !isDrawn(node) && !state.added.has(node.id));
}

function leftOutLine() {
  const left = leftOut();
  const bare = left.filter((node) => groupOf(node) === "bare").length;
  const drawn = record.nodes.every(isRead) ? "the best connected" : "outlets and organisations, and clusters of claims";
  return left.length ? `Only ${drawn} are drawn. Left out are ${plural(bare, "claim")} without a source and ${plural(left.length - bare, "other node")}: search for one to draw it with its neighbours, click a mark such as “+12” to draw that node’s neighbours, or see them all in the table.` : "";
}
