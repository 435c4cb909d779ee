// The panel: what is known of the node that is open, or of the whole record.
const STATEMENTS_AT_ONCE = 40;
const DISPUTED_AT_ONCE = 8;
const panel = document.getElementById("panel");

function section(title, ...content) {
  return [make("h3", {}, title), ...content];
}

function listOf(items) {
  return make("ul", {}, items.map((item) => make("li", {}, item)));
}

function drawPanel() {
  const node = state.selected ? nodes.get(state.selected) : null;
  panel.replaceChildren(...(state.path ? pathPanel() : node ? nodePanel(node) : overview()));
  panel.scrollTop = 0;
}

function countOf(groups) {
  return record.nodes.filter((node) => groups.includes(groupOf(node)) && isNodeInPeriod(node)).length;
}

function overview() {
  if (!record.nodes.length) return [make("h2", {}, "Nothing here yet"), make("p", {}, "The network has no sources, outlets or claims.")];
  const said = record.edges.filter((edge) => (edge.kind === "says" || edge.kind === "disputes") && isEdgeInPeriod(edge));
  const counts = new Map();
  for (const edge of said) counts.set(edge.from, (counts.get(edge.from) ?? 0) + 1);
  const speaking = [...counts.keys()].map((id) => nodes.get(id));
  const unnamed = speaking.filter((node) => node.kind === "unnamed").length;
  const openly = speaking.length === 1 ? (unnamed ? "unnamed" : "named") : `${unnamed || "none"} of them unnamed`;
  const bare = countOf(["bare"]);
  const lead = `${plural(speaking.length, "source")}, ${openly}, in ${plural(said.length, "statement")} about ${plural(countOf(["claim"]), "claim")}.${bare ? ` ${plural(bare, "claim")} without a source.` : ""}`;
  if (!said.length) return [make("h2", {}, "At a glance"), make("p", {}, `No statement of a source is part of what is shown here${bare ? `, and ${plural(bare, "claim")} without a source` : ""}.`)];
  const most = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 6);
  const disputed = record.nodes.filter((node) => node.disputed && isNodeInPeriod(node));
  const rest = disputed.length - DISPUTED_AT_ONCE;
  const parts = [make("h2", {}, "At a glance"), make("p", {}, lead)];
  if (most.length) parts.push(...section("Most often quoted", listOf(most.map(([id, count]) => [nodeButton(id), ` (${count})`]))));
  if (disputed.length) parts.push(...section("Disputed claims", listOf(disputed.slice(0, DISPUTED_AT_ONCE).map((node) => [nodeButton(node.id)])), ...(rest > 0 ? [make("p", { class: "note" }, `${rest} more are in the table.`)] : [])));
  return parts;
}

function nodePanel(node) {
  const edges = edgesAt.get(node.id);
  const statements = edges.filter((edge) => STATEMENTS.has(edge.kind) && isStatementWanted(edge));
  return [
    make("p", { class: "kick" }, GROUPS[groupOf(node)].one),
    make("h2", { dir: "auto" }, short(node.label, 600)),
    ...notDrawn(node),
    ...undrawn(node),
    ...described(node),
    ...ownPage(node),
    ...affiliations(node, edges),
    ...score(node),
    pathButton(),
    ...membersOf(node),
    ...elsewhere(node),
    ...statementList(node, statements),
    ...published(node, edges),
    ...mentioned(node, edges),
  ];
}

function notDrawn(node) {
  if (isVisible(node) || !["lanes", "map"].includes(state.view)) return [];
  return [make("p", { class: "note" }, "This is not in the drawing: the filters leave it out.")];
}

function membersOf(node) {
  if (!node.members) return [];
  const kept = node.members.filter((id) => isWanted(nodes.get(id)));
  const rest = kept.length - STATEMENTS_AT_ONCE;
  return section(plural(kept.length, "claim"), listOf(kept.slice(0, STATEMENTS_AT_ONCE).map((id) => [nodeButton(id)])), ...(rest > 0 ? [make("p", { class: "note" }, `${rest} more are in the table.`)] : []));
}

/** Where else a claim is made and what contradicts it; what the page holds of these opens here. */
function elsewhere(node) {
  const elsewhere = elsewhereOf.get(node.id)?.cloneNode(true);
  for (const words of elsewhere?.querySelectorAll("[data-claim]") ?? []) {
    if (nodes.has(words.dataset.claim)) words.replaceChildren(nodeButton(words.dataset.claim, 400));
  }
  return elsewhere ? [...elsewhere.children] : [];
}

function undrawn(node) {
  const left = onCanvas() && isVisible(node) ? undrawnBeside(node.id).length : 0;
  if (!left) return [];
  return [make("p", {}, make("button", { type: "button", id: "unfold", onclick: () => unfold(node.id) }, `Draw ${left > ADDED_AT_ONCE ? `${ADDED_AT_ONCE} of ` : ""}its ${plural(left, "neighbour")} left out`))];
}

function described(node) {
  const facts = [
    ["Also called", (node.aliases ?? []).join(", ")],
    ["Roles", (node.roles ?? []).join("; ")],
    ["Described as", node.described_as],
    ["Proximity", node.proximity],
    ["Why unnamed", node.kind === "unnamed" ? node.reason_withheld ?? "the article does not say" : null],
    ["Run by", node.ownership],
    ["Independent origins", node.kind === "claim" && node.origins !== undefined && !node.names_only && !node.components?.length ? String(node.origins) : null],
    ["Article", node.kind === "claim" ? articles.get(node.article)?.title : null],
  ].filter(([, words]) => words);
  return facts.length ? [make("dl", {}, facts.map(([term, words]) => make("div", {}, make("dt", {}, term), make("dd", {}, make("bdi", {}, short(words, 300))))))] : [];
}

/** Where all that the store has of a node stands, if there are such pages. */
function ownPage(node) {
  if (!record.about || node.kind === "cluster") return [];
  return [make("p", {}, safeLink(`${record.about}${encodeURIComponent(node.id)}`, "All that the store has of this"))];
}

function affiliations(node, edges) {
  const ties = edges.filter((edge) => ["affiliated", "writes_for", "told"].includes(edge.kind));
  const once = new Map(ties.map((edge) => [[edge.kind, edge.from, edge.to, edge.role, edge.status].join("\n"), edge]));
  const items = [...once.values()].map((edge) => affiliation(node, edge));
  return items.length ? section("Ties", listOf(items.slice(0, STATEMENTS_AT_ONCE))) : [];
}

function affiliation(node, edge) {
  const out = edge.from === node.id;
  const other = nodeButton(out ? edge.to : edge.from);
  if (edge.kind === "told") return out ? ["told ", other] : [other, " told them"];
  if (edge.kind === "writes_for") return out ? ["writes for ", other] : [other, " writes for it"];
  const status = edge.status && edge.status !== "unknown" ? ` (${edge.status})` : "";
  return out ? [edge.role ? `${short(edge.role, 80)}, ` : "", other, status] : [other, edge.role ? `, ${short(edge.role, 80)}` : "", status];
}

function scoreBar(value) {
  const bar = make("span", { class: "score-bar", "aria-hidden": "true" });
  const fill = make("i");
  fill.style.width = `${100 * (value ?? 0)}%`;
  fill.style.background = value === undefined ? "none" : `var(--score-${band(value)})`;
  bar.append(fill);
  return bar;
}

function score(node) {
  if (node.names_only) return [make("p", { class: "note" }, "No score: the words name something and state nothing that others could confirm or deny.")];
  if (!canBeScored(node)) return [];
  const words = node.value === undefined ? "? · too little evidence" : `${points(node.value)} / 100${between(node.interval)}`;
  const head = make("p", { class: "score" }, make("b", {}, words), scoreBar(node.value), make("span", {}, `Admiralty ${node.admiralty ?? "?"}`));
  const parts = node.components ?? [];
  return [head, ...admiralty(node), ...(parts.length ? [components(parts)] : []), ...notes(node)];
}

/** What the Admiralty code says: of a source its letter alone. */
function admiralty(node) {
  const [letter, digit] = node.admiralty ?? "";
  if (!letter) return [];
  const words = `source: ${record.admiralty[letter]}${node.kind === "claim" ? `; information: ${record.admiralty[digit]}` : ""}`;
  return [make("p", { class: "where" }, words)];
}

/** The lowest and highest value to reckon with, where they are not one. */
function between(interval) {
  const [low, high] = (interval ?? [0, 0]).map(points);
  return low === high ? "" : `, between ${low} and ${high}`;
}

/** What matters most to the score, and what is not known. */
function notes(node) {
  return node.notes?.length ? [make("div", { class: "open-questions" }, listOf(node.notes.map((words) => [make("bdi", {}, short(words, 300))])))] : [];
}

function components(parts) {
  const rows = parts.map((part) => make("tr", {}, make("td", {}, signed(part.contribution)), make("th", { scope: "row" }, short(part.factor, 60), part.note ? `: ${short(part.note, 200)}` : "")));
  const head = make("thead", {}, make("tr", {}, ["Points", "For"].map((name) => make("th", { scope: "col" }, name))));
  return make("details", { class: "components", open: true }, make("summary", {}, "What the score is made of"), make("table", {}, head, make("tbody", {}, rows)));
}

/** What a part adds, in points; of less than one, its first digit, since "+0" says nothing. */
function signed(contribution) {
  if (typeof contribution !== "number") return "";
  if (!contribution) return "0";
  const added = Math.abs(100 * contribution);
  const whole = Math.round(added);
  return `${contribution < 0 ? "−" : "+"}${whole || Number(added.toPrecision(1))}`;
}

function statementList(node, statements) {
  if (!statements.length) {
    return groupOf(node) === "bare" ? bareClaim(node) : [];
  }
  const against = statements.filter((edge) => edge.kind === "disputes").length;
  const title = `${plural(statements.length, "statement")}${against ? `, ${against} against` : ""}`;
  const ordered = [...statements].sort((a, b) => (articleOf(b).date ?? "").localeCompare(articleOf(a).date ?? ""));
  const rest = ordered.length - STATEMENTS_AT_ONCE;
  return section(title, ...ordered.slice(0, STATEMENTS_AT_ONCE).map(evidence), ...(rest > 0 ? [make("p", { class: "note" }, `${rest} more are in the table.`)] : []));
}

function bareClaim(node) {
  const words = node.quote && node.quote !== node.label ? [make("blockquote", { dir: "auto" }, plain(node.quote))] : [];
  return [make("p", {}, "The article states this in its own voice and gives no source."), ...words, whereItStands(node)];
}

function published(node, edges) {
  if (node.kind !== "outlet") return [];
  const quoted = edges.filter((edge) => edge.kind === "quotes" && edge.from === node.id).sort((a, b) => (b.weight ?? 1) - (a.weight ?? 1));
  const bare = edges.filter((edge) => linkOf(edge) === "states").length;
  const parts = [];
  if (quoted.length) parts.push(...section("Leans on", listOf(quoted.slice(0, 12).map((edge) => [nodeButton(edge.to), ` (${edge.weight ?? 1})`]))));
  if (bare) parts.push(make("p", { class: "note" }, `Publishes ${plural(bare, "claim")} without a source.`));
  return parts;
}

/** Nodes with the same words once, by the first of them, and how often these stand there. */
function sameWords(ids) {
  const first = new Map();
  const times = new Map();
  for (const id of ids) {
    const { label } = nodes.get(id);
    if (!first.has(label)) first.set(label, id);
    times.set(first.get(label), (times.get(first.get(label)) ?? 0) + 1);
  }
  return times;
}

function mentioned(node, edges) {
  const about = edges.filter((edge) => edge.kind === "mentions");
  if (!about.length) return [];
  const others = about.map((edge) => (edge.from === node.id ? edge.to : edge.from));
  const title = node.kind === "claim" ? "Speaks of" : `Spoken of in ${plural(others.length, "claim")}`;
  const items = [...sameWords(others)];
  const rest = items.length - 12;
  return section(title, listOf(items.slice(0, 12).map(([id, times]) => [nodeButton(id), times > 1 ? ` (${times} times)` : ""])), ...(rest > 0 ? [make("p", { class: "note" }, `and ${rest} more`)] : []));
}
