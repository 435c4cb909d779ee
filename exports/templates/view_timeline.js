// Timeline: a row for each outlet, source or claim, a mark for what it says on a day.
const TIMELINE_ROWS = 120;
const timeline = { rows: "sources" };
const TIMELINES = {
  sources: { name: "Sources", row: (edge) => edge.from },
  outlets: { name: "Outlets", row: (edge) => publishers.get(edge.to)?.[0] ?? null },
  claims: { name: "Claims", row: (edge) => edge.to },
};

function datedStatements() {
  return record.edges.filter((edge) => isStatementWanted(edge) && dayOf(edge.article));
}

/** Statements by row and then by day; the rows with the most come first, each from its first day. */
function timelineRows(statements) {
  const rows = new Map();
  for (const edge of statements) {
    const id = TIMELINES[timeline.rows].row(edge);
    if (id === null) continue;
    if (!rows.has(id)) rows.set(id, new Map());
    const day = dayOf(edge.article);
    rows.get(id).set(day, [...(rows.get(id).get(day) ?? []), edge]);
  }
  return rows;
}

function rowSize(row) {
  return [...row.values()].reduce((sum, edges) => sum + edges.length, 0);
}

function firstDay(row) {
  return [...row.keys()].sort()[0];
}

/** Where a day stands from 0 to 1 between the first and the last. */
function dayShare(day, first, last) {
  const [at, from, to] = [day, first, last].map((words) => Date.parse(words));
  return to > from ? (at - from) / (to - from) : 0.5;
}

const DAY = 86400000;
const MARK = 27;

/** How many days share a mark, so that marks stand clear of one another. */
function daysPerMark(first, last, room) {
  const span = (Date.parse(last) - Date.parse(first)) / DAY;
  return Math.max(1, Math.ceil((span * MARK) / Math.max(room, MARK)));
}

/** A row's statements by mark: the days it stands for, and where it stands, in the middle of the days of a mark. */
function marksOf(row, first, last, step) {
  const marks = new Map();
  for (const [day, edges] of [...row].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const bin = Math.floor((Date.parse(day) - Date.parse(first)) / DAY / step);
    const mark = marks.get(bin) ?? { from: day, edges: [] };
    marks.set(bin, { ...mark, to: day, edges: [...mark.edges, ...edges] });
  }
  return [...marks].map(([bin, { from, to, edges }]) => {
    const middle = new Date(Date.parse(first) + (bin * step + (step - 1) / 2) * DAY).toISOString();
    return { words: from === to ? from : `${from} to ${to}`, edges, share: Math.min(1, dayShare(middle, first, last)) };
  });
}

function timelineMark(id, day, edges, share) {
  const signs = [...new Set(edges.map((edge) => signOf(edge)))];
  const words = edges.length === 1
    ? `${short(nodes.get(edges[0].from).label, 80)} ${signs[0].words}: ${short(nodes.get(edges[0].to).label, 120)}`
    : `${short(nodes.get(id).label, 80)}: ${plural(edges.length, "statement")}`;
  const against = edges.some((edge) => edge.kind === "disputes");
  const sign = edges.length === 1 ? signs[0].sign : String(edges.length);
  const mark = make("button", {
    type: "button",
    class: `mark${edges.length > 1 ? " many" : ""}${against ? " disputed" : ""}`,
    title: `${day}: ${words}`,
    "aria-label": `${day}: ${words}`,
    onclick: () => openDay(id, day, edges),
  }, sign);
  mark.style.left = `${share * 100}%`;
  return mark;
}

/** One statement opens its claim; several of a day are listed. */
function openDay(id, day, edges) {
  if (edges.length === 1) return choose(edges[0].to);
  choose(id);
  const head = [make("p", { class: "kick" }, day), make("h2", { dir: "auto" }, short(nodes.get(id).label, 200))];
  panel.replaceChildren(...head, ...section(`${plural(edges.length, "statement")} then`, ...edges.slice(0, STATEMENTS_AT_ONCE).map(evidence)));
  return panel.focus();
}

/** Days to write on the axis: so few that their words do not touch. */
function axisDays(first, last, room) {
  const most = Math.max(2, Math.floor(room / 100));
  const [from, to] = [Date.parse(first), Date.parse(last)];
  const step = Math.max(1, Math.ceil((to - from) / DAY / (most - 1)));
  const found = [];
  for (let at = from; at <= to; at += step * DAY) found.push(new Date(at).toISOString().slice(0, 10));
  return found;
}

function timelineAxis(first, last, room) {
  const axis = make("div", { class: "track axis", "aria-hidden": "true" });
  for (const day of axisDays(first, last, room)) {
    const tick = make("span", {}, day);
    if (day === first) tick.className = "first";
    tick.style.left = `${dayShare(day, first, last) * 100}%`;
    axis.append(tick);
  }
  return axis;
}

function timelineRow(id, row, first, last, step) {
  const marks = marksOf(row, first, last, step).map(({ words, edges, share }) => timelineMark(id, words, edges, share));
  const name = make("div", { class: "row-name", role: "rowheader" }, nodeButton(id, 70));
  return make("div", { class: "row", role: "row" }, name, make("div", { class: "track", role: "cell" }, marks));
}

function timelineChooser() {
  const options = Object.entries(TIMELINES).map(([key, { name }]) => make("option", { value: key, selected: key === timeline.rows }, name));
  const select = make("select", { id: "timeline-rows" }, options);
  select.addEventListener("change", () => {
    timeline.rows = select.value;
    drawRows();
    document.getElementById("timeline-rows").focus();
  });
  return make("label", {}, "Rows: ", select);
}

function drawTimeline(place) {
  const statements = datedStatements();
  const undated = record.edges.filter((edge) => STATEMENTS.has(edge.kind) && !dayOf(edge.article)).length;
  const rows = timelineRows(statements);
  const kept = [...rows].sort(([, a], [, b]) => rowSize(b) - rowSize(a)).slice(0, TIMELINE_ROWS).sort(([, a], [, b]) => (firstDay(a) < firstDay(b) ? -1 : Number(firstDay(a) > firstDay(b))));
  const known = statements.map((edge) => dayOf(edge.article)).sort();
  const [first, last] = [known[0], known.at(-1)];
  const rest = rows.size > kept.length ? ` The ${rows.size - kept.length} rows with the fewest statements are left out; the table has them all.` : "";
  const without = undated ? ` ${plural(undated, "statement")} in articles without a date ${undated === 1 ? "is" : "are"} in the table.` : "";
  const signs = Object.values(SIGNS).map(({ sign, words }) => `${sign} ${words}`).join("   ");
  place.replaceChildren(make("p", { class: "note chooser signs" }, timelineChooser(), `   ${signs}   · ${plural(statements.length, "dated statement")}.${rest}${without}`));
  if (!kept.length) return;
  const grid = make("div", { class: "timeline", role: "table", "aria-label": "Statements by day of publication" });
  const scroll = make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Timeline" }, grid);
  place.append(scroll);
  const room = Math.max(640, scroll.clientWidth) - (scroll.clientWidth < 500 ? 190 : 310);
  const step = daysPerMark(first, last, room);
  grid.append(make("div", { class: "row head", role: "presentation" }, make("div", { class: "row-name" }, TIMELINES[timeline.rows].name), timelineAxis(first, last, room)));
  grid.append(...kept.map(([id, row]) => timelineRow(id, row, first, last, step)));
  if (scroll.scrollWidth > scroll.clientWidth) place.firstChild.append(" Scroll sideways for later days →");
}
