// When things were said: the days of publication, and the period that the reader has chosen of them.
function dayOf(article) {
  return /^\d{4}-\d\d-\d\d/.exec(articles.get(article)?.date ?? "")?.[0] ?? null;
}

/** The articles that a bundle of links stems from; null for a link that has no time, as who writes for whom. */
const TIMELESS = new Set(["writes_for", "mentions", "holds", "about"]);
const bundleDays = new Map(bundles.map((bundle) => [bundle.id, TIMELESS.has(bundle.link) ? null : []]));
const speechDays = new Map(record.nodes.map((node) => [node.id, []]));
const publishers = new Map();
for (const edge of record.edges) if (edge.kind === "reported") publishers.set(edge.to, [...(publishers.get(edge.to) ?? []), edge.from]);

function noteDay(from, to, link, day) {
  bundleDays.get(JSON.stringify([from, to, link]))?.push(day);
}

for (const edge of record.edges) {
  const day = edge.kind === "reported" ? dayOf(nodes.get(edge.to).article) : dayOf(edge.article);
  const link = linkOf(edge);
  if (link && link !== "quotes") noteDay(edge.from, edge.to, link, day);
  if (edge.kind === "says" || edge.kind === "disputes") for (const outlet of publishers.get(edge.to) ?? []) noteDay(outlet, edge.from, "quotes", day);
  if (!TIMELESS.has(edge.kind) && edge.kind !== "quotes") for (const end of [edge.from, edge.to]) speechDays.get(end).push(day);
}
for (const node of record.nodes) if (node.article) speechDays.get(node.id).push(dayOf(node.article));

const days = [...new Set([...articles.keys()].map(dayOf).filter(Boolean))].sort();
const period = { since: null, until: null };

function inPeriod(day) {
  if (period.since === null) return true;
  return day !== null && day >= period.since && day <= period.until;
}

/** Whether a node is spoken of, or speaks, in the period. */
function isNodeInPeriod(node) {
  if (node.members) return node.members.some((id) => isNodeInPeriod(nodes.get(id)));
  return period.since === null || speechDays.get(node.id).some(inPeriod);
}

function isLinkInPeriod(bundle) {
  const known = bundleDays.get(bundle.id);
  return period.since === null || known === null || known.some(inPeriod);
}

function isEdgeInPeriod(edge) {
  return inPeriod(dayOf(edge.article));
}

/** Choose the days from one to another, both counted; all days are no choice. */
function setPeriod(since, until) {
  const all = !days.length || (since <= days[0] && until >= days.at(-1));
  Object.assign(period, all ? { since: null, until: null } : { since, until });
}

const sinceSlider = document.getElementById("since");
const untilSlider = document.getElementById("until");

function drawPeriod() {
  document.getElementById("period").hidden = days.length < 2;
  if (days.length < 2) return;
  const [first, last] = [period.since ?? days[0], period.until ?? days.at(-1)];
  for (const [slider, day] of [[sinceSlider, first], [untilSlider, last]]) {
    const at = days.findLastIndex((known) => known <= day);
    Object.assign(slider, { max: days.length - 1, value: String(Math.max(0, at)) });
    slider.setAttribute("aria-valuetext", day);
  }
  document.getElementById("period-words").textContent = first === last ? first : `${first} to ${last}`;
}

/** The handle that is moved pushes the other along. */
function movePeriod(moved) {
  let [from, to] = [Number(sinceSlider.value), Number(untilSlider.value)];
  if (from > to) [from, to] = moved === sinceSlider ? [from, from] : [to, to];
  setPeriod(days[from], days[to]);
  drawPeriod();
  drawLegend();
  refresh();
}
for (const slider of [sinceSlider, untilSlider]) slider.addEventListener("input", () => movePeriod(slider));
