// Matrix: a row for each claim, because claims are long to read; a column for each source.
const MATRIX_ROWS = 200;
const SIGNS = {
  says: { sign: "●", words: "says" },
  denies: { sign: "✕", words: "denies" },
  doubts: { sign: "⊘", words: "doubts" },
  relays: { sign: "⇄", words: "relays" },
};

function signOf(edge) {
  if (edge.kind === "relays") return SIGNS.relays;
  if (edge.kind === "disputes") return SIGNS[edge.stance] ?? SIGNS.denies;
  return SIGNS.says;
}

/** Statements by claim and then by source. */
function statementGrid() {
  const grid = new Map();
  for (const edge of record.edges) {
    if (!isStatementWanted(edge)) continue;
    if (!grid.has(edge.to)) grid.set(edge.to, new Map());
    const row = grid.get(edge.to);
    row.set(edge.from, [...(row.get(edge.from) ?? []), edge]);
  }
  return grid;
}

function sourcesOf(grid) {
  const counts = new Map();
  for (const row of grid.values()) for (const source of row.keys()) counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
}

function matrixCell(claim, source, edges) {
  if (!edges) return make("td");
  const signs = [...new Set(edges.map(signOf))];
  const words = signs.map((sign) => sign.words).join(" and ");
  const label = `${short(nodes.get(source).label, 80)} ${words}: ${short(nodes.get(claim).label, 120)}`;
  const kind = edges.some((edge) => edge.kind === "disputes") ? "cell disputed" : "cell";
  return make("td", {}, make("button", { type: "button", class: kind, "aria-label": label, title: label, onclick: () => choose(claim) }, signs.map((sign) => sign.sign).join("")));
}

function matrixHead(sources) {
  const cells = sources.map((id) => {
    const node = nodes.get(id);
    const button = make("button", { type: "button", class: `link kind-${kindClass(node)}`, title: short(node.label, 200), onclick: () => choose(id) }, short(node.label, 24));
    return make("th", { scope: "col" }, button, make("span", { class: "number" }, points(node.value)));
  });
  return make("thead", {}, make("tr", {}, make("td", { class: "corner" }, "Claim"), cells));
}

function matrixRow(claim, row, sources) {
  const node = nodes.get(claim);
  const head = make("th", { scope: "row" }, make("button", { type: "button", class: "link", title: short(node.label, 400), onclick: () => choose(claim) }, short(node.label, 84)), make("span", { class: "number" }, points(node.value)));
  return make("tr", {}, head, sources.map((source) => matrixCell(claim, source, row.get(source))));
}

function drawMatrix(place) {
  const grid = statementGrid();
  const shown = [...grid.keys()].sort((a, b) => grid.get(b).size - grid.get(a).size || Number(nodes.get(b).disputed ?? 0) - Number(nodes.get(a).disputed ?? 0)).slice(0, MATRIX_ROWS);
  const part = new Map(shown.map((claim) => [claim, grid.get(claim)]));
  const sources = sourcesOf(part).slice(0, MATRIX_ROWS);
  const ranks = new Map(sources.map((id, rank) => [id, rank]));
  const first = (claim) => Math.min(...[...part.get(claim).keys()].map((id) => ranks.get(id) ?? MATRIX_ROWS));
  shown.sort((a, b) => first(a) - first(b));
  place.replaceChildren(matrixIntroduction(grid.size, shown.length, sources.length));
  if (!shown.length) return;
  const body = make("tbody", {}, shown.map((claim) => matrixRow(claim, part.get(claim), sources)));
  const table = make("table", { class: "matrix" }, make("caption", { class: "hidden" }, "Claims by sources"), matrixHead(sources), body);
  const scroll = make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Claims by sources, scrolls both ways" }, table);
  place.append(scroll);
  if (scroll.scrollWidth > scroll.clientWidth) place.firstChild.append(" Scroll sideways for more sources →");
}

function matrixIntroduction(all, rows, columns) {
  if (!rows) return make("p", { class: "note" }, "No statement passes the filters.");
  const signs = Object.values(SIGNS).map(({ sign, words }) => `${sign} ${words}`).join("   ");
  const rest = all > rows ? ` The ${plural(all - rows, "claim")} with the fewest sources are left out here; the table has them all.` : "";
  return make("p", { class: "note signs" }, `${signs}   · ${plural(rows, "claim")} by ${plural(columns, "source")}.${rest} Claims without a source are in the table.`);
}
