// Saving happens in the page: nothing is sent anywhere.
function save(name, address) {
  make("a", { download: name, href: address }).click();
}

function saveBlob(name, blob) {
  const address = URL.createObjectURL(blob);
  save(name, address);
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

/** A CSV field; one that a spreadsheet would take for a formula is made text. */
function field(words) {
  const text = String(words ?? "");
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

function csvOfStatements() {
  const head = ["source", "source_kind", "stance", "claim", "level", "speech", "chain", "outlet", "article", "date", "words", "utterance"];
  const rows = record.edges.filter(isStatementWanted).map((edge) => {
    const article = articleOf(edge);
    return [nodes.get(edge.from).label, nodes.get(edge.from).kind, stanceWords(edge), nodes.get(edge.to).label, edge.level, edge.speech, chainOf(edge).join(" → "), article.outlet, edge.article, article.date, edge.quote, edge.utterance];
  });
  // The mark at the start tells spreadsheets that it is UTF-8.
  return `\ufeff${[head, ...rows].map((row) => row.map(field).join(",")).join("\r\n")}\r\n`;
}

/** What the filters let through, as it is embedded. */
function jsonOfRecord() {
  const kept = record.nodes.filter((node) => isRead(node) && isWanted(node)).map(({ x, y, order, lane, ...node }) => node);
  const ids = new Set(kept.map((node) => node.id));
  const edges = record.edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to) && (STATEMENTS.has(edge.kind) ? isStatementWanted(edge) : linkOf(edge) === null || state.links.has(linkOf(edge))));
  return JSON.stringify({ title: document.title, since: period.since, until: period.until, articles: record.articles, nodes: kept, edges }, null, 1);
}

function saveSvg() {
  if (!onCanvas()) show("map");
  saveBlob("record.svg", new Blob([svgOfDrawing()], { type: "image/svg+xml;charset=utf-8" }));
}

function savePicture() {
  if (!["lanes", "map"].includes(state.view)) show("map");
  network.redraw();
  const canvas = stage.querySelector("canvas");
  const picture = make("canvas", { width: canvas.width, height: canvas.height });
  const context = picture.getContext("2d");
  context.fillStyle = colour("ground");
  context.fillRect(0, 0, picture.width, picture.height);
  context.drawImage(canvas, 0, 0);
  picture.toBlob((blob) => saveBlob("record.png", blob), "image/png");
}

document.getElementById("json").addEventListener("click", () => saveBlob("record.json", new Blob([jsonOfRecord()], { type: "application/json" })));
document.getElementById("svg").addEventListener("click", saveSvg);
document.getElementById("csv").addEventListener("click", () => saveBlob("statements.csv", new Blob([csvOfStatements()], { type: "text/csv;charset=utf-8" })));
document.getElementById("png").addEventListener("click", savePicture);
