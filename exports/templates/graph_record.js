// The record as it was embedded, looked up in every way the views need.
const record = JSON.parse(document.getElementById("record").textContent);
const nodes = new Map(record.nodes.map((node) => [node.id, node]));
const articles = new Map(Object.entries(record.articles));

const GROUPS = {
  person: { name: "Named people", one: "Named person" },
  unnamed: { name: "Unnamed sources", one: "Unnamed source" },
  document: { name: "Documents", one: "Document" },
  organization: { name: "Organisations", one: "Organisation" },
  outlet: { name: "Outlets", one: "Outlet" },
  author: { name: "Authors", one: "Author" },
  claim: { name: "Claims", one: "Claim" },
  bare: { name: "Claims, no source", one: "Claim without a source" },
  cluster: { name: "Clusters of claims", one: "Cluster of claims" },
};
const LINKS = {
  says: "says",
  disputes: "denies, doubts",
  relays: "relays",
  states: "states, no source",
  quotes: "outlet quotes",
  affiliated: "belongs to",
  told: "was told",
  writes_for: "writes for",
  holds: "published of these",
  about: "claims about",
  mentions: "mentions",
};
const STATEMENTS = new Set(["says", "disputes", "relays"]);

/** The legend entry that a node belongs to. */
function groupOf(node) {
  return node.kind === "claim" && node.unattributed ? "bare" : node.kind;
}

/** The legend entry of an edge, or null: who published a claim shows in how its sources are quoted. */
function linkOf(edge) {
  if (edge.kind !== "reported") return edge.kind;
  return nodes.get(edge.to).unattributed ? "states" : null;
}

/** What was read, without the clusters that only the drawing has. */
const isRead = (node) => node.kind !== "cluster";

const edgesAt = new Map(record.nodes.map((node) => [node.id, []]));
const utterances = new Map();
const relaysOf = new Map();
for (const edge of record.edges) {
  edgesAt.get(edge.from).push(edge);
  if (edge.to !== edge.from) edgesAt.get(edge.to).push(edge);
  if (STATEMENTS.has(edge.kind)) utterances.set(edge.utterance, edge);
  if (edge.relays) relaysOf.set(edge.relays, edge);
}

/** By claim what the record has beside it, as the template of all pages writes it. */
const elsewhereOf = new Map([...document.querySelectorAll("template[data-of]")].map((one) => [one.dataset.of, one.content]));

/** What may have a score: who speaks or publishes, and what is claimed. */
const scorable = new Set(record.nodes.filter((node) => node.speaks || (node.kind === "claim" && !node.names_only) || node.value !== undefined).map((node) => node.id));
for (const edge of record.edges) if (edge.kind === "quotes" || edge.kind === "reported") scorable.add(edge.from);

/** Edges of one kind between the same two nodes are drawn as one. */
function bundled(edges) {
  const bundles = new Map();
  for (const edge of edges) {
    const link = linkOf(edge);
    if (link === null || edge.from === edge.to) continue;
    const key = JSON.stringify([edge.from, edge.to, link]);
    if (!bundles.has(key)) bundles.set(key, { id: key, from: edge.from, to: edge.to, link, count: 0 });
    bundles.get(key).count += edge.weight ?? 1;
  }
  return [...bundles.values()];
}
const bundles = bundled(record.edges);
const bundlesAt = new Map(record.nodes.map((node) => [node.id, []]));
for (const bundle of bundles) {
  bundlesAt.get(bundle.from).push(bundle);
  bundlesAt.get(bundle.to).push(bundle);
}

function articleOf(edge) {
  return articles.get(edge.article) ?? {};
}

/** An element with attributes and children; strings become text, never markup. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "onclick") element.addEventListener("click", value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** Words in which no character can turn the direction of the words around them, nor hide. */
function plain(words) {
  return String(words).replace(/[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, " ");
}

function short(words, length) {
  const characters = [...plain(words).trim()];
  return characters.length > length ? `${characters.slice(0, length - 1).join("").trimEnd()}…` : characters.join("");
}

function plural(count, one, many = `${one}s`) {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

function points(value) {
  return value === undefined ? "?" : String(Math.round(value * 100));
}

/** The band of a value from 0 to 1: 0 (weak) to 4 (strong), or null without a value. */
function band(value) {
  return value === undefined ? null : Math.min(4, Math.floor(value * 5));
}
const BANDS = ["0–19 weak", "20–39", "40–59 mixed", "60–79", "80–100 strong"];
