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

document.getElementById("csv").addEventListener("click", () => saveBlob("statements.csv", new Blob([csvOfStatements()], { type: "text/csv;charset=utf-8" })));
document.getElementById("png").addEventListener("click", savePicture);
