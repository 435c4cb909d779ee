// What the reader has chosen; a permalink holds it, and every view draws from it.
const LANES_UP_TO = 150;
const HIDDEN_LINKS = new Set(["mentions"]);
const isDrawn = (node) => node.x !== undefined;

const state = {
  view: record.nodes.filter(isDrawn).length > LANES_UP_TO ? "map" : "lanes",
  selected: null,
  cursor: null,
  hops: 1,
  groups: new Set(Object.keys(GROUPS)),
  links: new Set(Object.keys(LINKS).filter((link) => !HIDDEN_LINKS.has(link))),
  added: new Set(),
  focus: null,
};

/** Whether the filters let a node through, drawn or not. */
function isWanted(node) {
  return state.groups.has(groupOf(node));
}

/** Whether a node is part of the drawing now. */
function isVisible(node) {
  return (isDrawn(node) || state.added.has(node.id)) && isWanted(node);
}

function isLinkVisible(bundle) {
  return state.links.has(bundle.link) && isVisible(nodes.get(bundle.from)) && isVisible(nodes.get(bundle.to));
}

function isStatementWanted(edge) {
  return STATEMENTS.has(edge.kind) && state.links.has(edge.kind) && isWanted(nodes.get(edge.from)) && isWanted(nodes.get(edge.to));
}

/** The ids within so many steps of a node, along the links that are shown. */
function neighbourhood(id, hops) {
  const found = new Set([id]);
  let edge = [id];
  for (let step = 0; step < hops; step += 1) {
    const next = [];
    for (const at of edge) {
      for (const bundle of bundlesAt.get(at)) {
        const other = bundle.from === at ? bundle.to : bundle.from;
        if (isLinkVisible(bundle) && !found.has(other)) {
          found.add(other);
          next.push(other);
        }
      }
    }
    edge = next;
  }
  return found;
}

/** Bring a node that is not drawn, and its nearest neighbours, into the drawing. */
function addToDrawing(node) {
  const near = bundlesAt.get(node.id).map((bundle) => (bundle.from === node.id ? bundle.to : bundle.from));
  const fresh = [node.id, ...near].filter((id) => !isDrawn(nodes.get(id)) && !state.added.has(id)).slice(0, 25);
  for (const id of fresh) state.added.add(id);
  return fresh;
}

function writePermalink() {
  const parts = new URLSearchParams();
  parts.set("view", state.view);
  if (state.selected) parts.set("node", state.selected);
  if (state.hops > 1) parts.set("hops", state.hops);
  const off = Object.keys(GROUPS).filter((group) => !state.groups.has(group));
  if (off.length) parts.set("hide", off.join(" "));
  const links = [...state.links].sort().join(" ");
  if (links !== defaultLinks) parts.set("links", links);
  history.replaceState(null, "", `#${parts}`);
}
const defaultLinks = [...state.links].sort().join(" ");

/** Take over what a permalink asks for, as far as it makes sense. */
function readPermalink() {
  const parts = new URLSearchParams(location.hash.slice(1));
  if (["lanes", "map", "matrix", "table"].includes(parts.get("view"))) state.view = parts.get("view");
  if (["1", "2", "3"].includes(parts.get("hops"))) state.hops = Number(parts.get("hops"));
  for (const group of (parts.get("hide") ?? "").split(" ")) state.groups.delete(group);
  if (parts.has("links")) state.links = new Set(parts.get("links").split(" ").filter((link) => Object.hasOwn(LINKS, link)));
  return nodes.has(parts.get("node")) ? parts.get("node") : null;
}

function say(words) {
  document.getElementById("live").textContent = words;
}
