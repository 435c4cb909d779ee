// Table: everything as rows, which is also how the page is read without seeing the drawing.
const PAGE_OF_ROWS = 200;
const table = { shown: PAGE_OF_ROWS, ...opening("statements") };

/** How a table opens: with the newest statement first, or else by its first column. */
function opening(name) {
  const dated = name === "statements" && [...articles.values()].some((article) => article.date);
  return { name, sort: dated ? 5 : 0, down: dated };
}

const nodeCell = (id) => ({ text: nodes.get(id).label, id });
const textCell = (text) => ({ text: text ?? "" });
const numberCell = (value) => ({ text: value === undefined ? "?" : String(value), number: value ?? -1 });

function edgesOfKind(kind) {
  return record.edges.filter((edge) => edge.kind === kind && state.links.has(kind) && isWanted(nodes.get(edge.from)) && isWanted(nodes.get(edge.to)));
}

function statementRow(edge) {
  const article = articleOf(edge);
  const stance = `${stanceWords(edge)} ${originOf(edge)}`.trim();
  return [nodeCell(edge.from), textCell(stance), nodeCell(edge.to), textCell(edge.level), textCell(article.outlet ?? "?"), textCell(article.date), textCell(edge.quote)];
}

/** Whose words a relay passes on; empty for the speaker's own. */
function originOf(edge) {
  const origin = chainOf(edge)[0];
  return edge.kind === "relays" && origin !== nodes.get(edge.from).label ? origin : "";
}

function nodeRow(node) {
  return [nodeCell(node.id), textCell(GROUPS[groupOf(node)].one), numberCell(node.value === undefined ? undefined : Math.round(node.value * 100)), textCell(node.admiralty ?? "?"), numberCell(edgesAt.get(node.id).filter((edge) => STATEMENTS.has(edge.kind)).length), textCell((node.aliases ?? []).join(", "))];
}

const TABLES = {
  statements: {
    name: "Statements",
    columns: ["Source", "Stance", "Claim", "Level", "Published by", "Date", "Words"],
    rows: () => record.edges.filter(isStatementWanted).map(statementRow),
  },
  names: {
    name: "Sources, outlets, organisations",
    columns: ["Name", "Kind", "Score", "Admiralty", "Statements", "Also called"],
    rows: () => record.nodes.filter((node) => node.kind !== "claim" && isRead(node) && isWanted(node)).map(nodeRow),
  },
  affiliations: {
    name: "Affiliations",
    columns: ["Who", "Role", "Where", "Status", "Words"],
    rows: () => edgesOfKind("affiliated").map((edge) => [nodeCell(edge.from), textCell(edge.role), nodeCell(edge.to), textCell(edge.status), textCell(edge.quote)]),
  },
  bare: {
    name: "Claims without a source",
    columns: ["Claim", "Article"],
    rows: () => record.nodes.filter((node) => groupOf(node) === "bare" && isWanted(node)).map((node) => [nodeCell(node.id), textCell(articles.get(node.article)?.title ?? node.article)]),
  },
};

function sortedRows(rows) {
  const at = table.sort;
  const turn = table.down ? -1 : 1;
  const key = (row) => row[at].number ?? row[at].text.toLowerCase();
  return rows.map((row) => [key(row), row]).sort(([a], [b]) => turn * ((a > b) - (a < b))).map(([, row]) => row);
}

function tableCell(cell, column) {
  const content = cell.id === undefined ? make("bdi", {}, short(cell.text, 400)) : nodeButton(cell.id, 220);
  return make("td", { "data-column": column, class: column === "Date" ? "date" : null }, content);
}

function headCell(name, number) {
  const now = table.sort === number;
  const order = now ? (table.down ? "descending" : "ascending") : "none";
  const sortBy = () => {
    Object.assign(table, { sort: number, down: now && !table.down });
    redrawTable();
    document.querySelectorAll("#rows thead button")[number].focus();
  };
  return make("th", { scope: "col", "aria-sort": order }, make("button", { type: "button", onclick: sortBy }, `${name}${now ? (table.down ? " ↓" : " ↑") : ""}`));
}

function chooser() {
  const options = Object.entries(TABLES).map(([name, { name: words }]) => make("option", { value: name, selected: name === table.name }, words));
  const select = make("select", { id: "table-name" }, options);
  select.addEventListener("change", () => {
    Object.assign(table, { shown: PAGE_OF_ROWS, ...opening(select.value) });
    redrawTable();
    document.getElementById("table-name").focus();
  });
  return make("label", {}, "Rows: ", select);
}

/** The columns in which any row says something. */
function filledColumns({ columns, rows }) {
  const all = rows();
  const kept = columns.map((_, n) => n).filter((n) => n === 0 || all.some((row) => row[n].text));
  return { columns: kept.map((n) => columns[n]), rows: all.map((row) => kept.map((n) => row[n])) };
}

function drawTable(place) {
  const { name } = TABLES[table.name];
  const { columns, rows } = filledColumns(TABLES[table.name]);
  table.sort = Math.min(table.sort, columns.length - 1);
  const all = sortedRows(rows);
  const shown = all.slice(0, table.shown);
  const body = make("tbody", {}, shown.map((row) => make("tr", {}, row.map((cell, n) => tableCell(cell, columns[n])))));
  const head = make("thead", {}, make("tr", {}, columns.map(headCell)));
  const drawn = make("table", { class: "records" }, make("caption", { class: "hidden" }, name), head, body);
  const more = all.length > shown.length ? make("button", { type: "button", id: "more", onclick: showMore }, `Show more (${all.length - shown.length} left)`) : null;
  const top = make("p", { class: "note chooser" }, chooser(), ` ${plural(all.length, "row")}`);
  const scroll = make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": name }, drawn, ...(more ? [more] : []));
  place.replaceChildren(top, scroll);
}

function showMore() {
  table.shown += PAGE_OF_ROWS;
  const top = document.querySelector("#rows .scroll").scrollTop;
  redrawTable();
  const scroll = document.querySelector("#rows .scroll");
  scroll.focus();
  scroll.scrollTop = top;
}

function redrawTable() {
  drawTable(document.getElementById("rows"));
}
