// What the reader has chosen; a permalink holds it, and every view draws from it.
const LANES_UP_TO = 150;
const VIEWS = ["lanes", "map", "matrix", "timeline", "table"];
const HIDDEN_LINKS = new Set(["mentions"]);
const isDrawn = (node) => node.x !== undefined;

/** Whether there is such a view of this record: without dates there is no timeline. */
function isOffered(view) {
  return VIEWS.includes(view) && (view !== "timeline" || record.nodes.some((node) => speechDays.get(node.id).some(Boolean)));
}

/** On a phone, cards: the table drawn as such. Else lanes, until they grow too long. */
function firstView() {
  if (matchMedia("(max-width: 600px)").matches) return "table";
  return record.nodes.filter(isDrawn).length > LANES_UP_TO ? "map" : "lanes";
}

const state = {
  view: isOffered(record.view) ? record.view : firstView(),
  selected: null,
  cursor: null,
  hops: 1,
  groups: new Set(Object.keys(GROUPS)),
  links: new Set(Object.keys(LINKS).filter((link) => !HIDDEN_LINKS.has(link))),
  added: new Set(),
  focus: null,
  pathFrom: null,
  path: null,
};

/** Whether the filters let a node through, drawn or not. */
function isWanted(node) {
  return state.groups.has(groupOf(node)) && isNodeInPeriod(node);
}

/** Whether a node is part of the drawing now. */
function isVisible(node) {
  return (isDrawn(node) || state.added.has(node.id)) && isWanted(node);
}

function isLinkVisible(bundle) {
  return state.links.has(bundle.link) && isLinkInPeriod(bundle) && isVisible(nodes.get(bundle.from)) && isVisible(nodes.get(bundle.to));
}

function isStatementWanted(edge) {
  return STATEMENTS.has(edge.kind) && state.links.has(edge.kind) && isEdgeInPeriod(edge) && isWanted(nodes.get(edge.from)) && isWanted(nodes.get(edge.to));
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

const ADDED_AT_ONCE = 25;

/** The neighbours that the filters let through and the drawing leaves out: its badge counts them. */
function undrawnBeside(id) {
  const found = new Set();
  for (const bundle of bundlesAt.get(id)) {
    const other = bundle.from === id ? bundle.to : bundle.from;
    if (isPassable(bundle) && !isVisible(nodes.get(other))) found.add(other);
  }
  return [...found];
}

/** Bring a node that is not drawn, and its nearest neighbours, into the drawing. */
function addToDrawing(node) {
  const fresh = [node.id, ...undrawnBeside(node.id)].filter((id) => !isDrawn(nodes.get(id)) && !state.added.has(id)).slice(0, ADDED_AT_ONCE);
  for (const id of fresh) state.added.add(id);
  return fresh;
}

/** What the reader looks at: another node, view or path is a step that Back takes back. */
const inSight = () => [state.view, state.selected, state.path?.from].join("\n");

/** What was in sight when the address was told last; null while nothing that is told is a step. */
let lookedAt = null;

/** Tell the address what is shown. */
function writePermalink() {
  const parts = new URLSearchParams();
  parts.set("view", state.view);
  if (state.selected) parts.set("node", state.selected);
  if (state.path) parts.set("from", state.path.from);
  if (period.since !== null) {
    parts.set("since", period.since);
    parts.set("until", period.until);
  }
  if (state.hops > 1) parts.set("hops", state.hops);
  const off = Object.keys(GROUPS).filter((group) => !state.groups.has(group));
  if (off.length) parts.set("hide", off.join(" "));
  const links = [...state.links].sort().join(" ");
  if (links !== defaultLinks) parts.set("links", links);
  const isStep = lookedAt !== null && lookedAt !== inSight();
  if (isStep) lookedAt = inSight();
  try {
    if (isStep) history.pushState(null, "", `#${parts}`);
    else history.replaceState(null, "", `#${parts}`);
  } catch {
    // A frame in a notebook has no address of its own, and so no permalink.
  }
}
const defaultLinks = [...state.links].sort().join(" ");

/** Take over what a permalink asks for, as far as it makes sense; gives the node to open. */
function readPermalink() {
  const parts = new URLSearchParams(location.hash.slice(1));
  if (isOffered(parts.get("view"))) state.view = parts.get("view");
  const [since, until] = [parts.get("since"), parts.get("until")];
  setPeriod(days.includes(since) ? since : days[0], days.includes(until) ? until : days.at(-1));
  state.path = null;
  state.pathFrom = nodes.has(parts.get("from")) ? parts.get("from") : null;
  state.hops = ["1", "2", "3"].includes(parts.get("hops")) ? Number(parts.get("hops")) : 1;
  state.groups = new Set(Object.keys(GROUPS));
  for (const group of (parts.get("hide") ?? "").split(" ")) state.groups.delete(group);
  state.links = new Set((parts.get("links") ?? defaultLinks).split(" ").filter((link) => Object.hasOwn(LINKS, link)));
  const asked = location.hash.length > 1 ? parts.get("node") : record.opened;
  return nodes.has(asked) ? asked : null;
}

function say(words) {
  document.getElementById("live").textContent = words;
}
