// The shortest path between two nodes, along the links that are shown, whichever way they run.
const STEP_WORDS = { says: ["says", "is said by"], disputes: ["disputes", "is disputed by"], relays: ["relays", "is relayed by"], states: ["states", "is stated by"], quotes: ["quotes", "is quoted by"], affiliated: ["belongs to", "has"], told: ["told", "was told by"], writes_for: ["writes for", "is written by"], holds: ["published", "were published by"], about: ["speak of", "is spoken of in"], mentions: ["mentions", "is mentioned in"] };

/** Whether a path may run along a bundle: by the filters, drawn or not. */
function isPassable(bundle) {
  return state.links.has(bundle.link) && isLinkInPeriod(bundle) && isWanted(nodes.get(bundle.from)) && isWanted(nodes.get(bundle.to));
}

/** The steps from one node to another: the bundle and the node it leads to; null where there is no path. */
function shortestPath(from, to) {
  const cameBy = new Map([[from, null]]);
  const queue = [from];
  for (const at of queue) {
    if (at === to) break;
    for (const bundle of bundlesAt.get(at)) {
      const other = bundle.from === at ? bundle.to : bundle.from;
      if (!isPassable(bundle) || cameBy.has(other)) continue;
      cameBy.set(other, { bundle, at });
      queue.push(other);
    }
  }
  if (!cameBy.has(to)) return null;
  const steps = [];
  for (let at = to; cameBy.get(at); at = cameBy.get(at).at) steps.unshift({ bundle: cameBy.get(at).bundle, from: cameBy.get(at).at, to: at });
  return steps;
}

/** Ask for the other end: the next node that is opened. */
function askForPath() {
  state.pathFrom = state.selected;
  drawPanel();
  say(`Path from ${short(nodes.get(state.pathFrom).label, 80)}: now choose where to, by search or in the drawing. Escape gives up.`);
  query.focus();
}

/** Take a node as the other end; true if one was asked for. */
function takePathEnd(id) {
  if (!state.pathFrom || !id || id === state.pathFrom) return false;
  const from = state.pathFrom;
  state.pathFrom = null;
  showPath(from, id);
  return true;
}

function showPath(from, to) {
  state.path = { from, to, steps: shortestPath(from, to) };
  state.selected = to;
  state.cursor = to;
  const ids = [from, to, ...(state.path.steps ?? []).map((step) => step.to)];
  const missing = ids.filter((id) => !isDrawn(nodes.get(id)));
  for (const id of missing) state.added.add(id);
  if (onCanvas() && missing.length) arrange();
  const before = state.focus;
  focusOn();
  regroup(before);
  drawPanel();
  if (onCanvas()) fit([...state.focus]);
  writePermalink();
  say(state.path.steps ? `A path of ${plural(state.path.steps.length, "step")}.` : "No path.");
}

function pathPanel() {
  const { from, to, steps } = state.path;
  const head = [make("p", { class: "kick" }, "Path"), make("h2", { dir: "auto" }, `From ${short(nodes.get(from).label, 120)} to ${short(nodes.get(to).label, 120)}`)];
  const end = make("p", {}, make("button", { type: "button", onclick: () => choose(to) }, "Close the path"));
  if (!steps) return [...head, make("p", {}, "No path along the links that are shown. More links in the legend, or a longer period, may open one."), end];
  const items = steps.map(({ bundle, from: at, to: next }) => make("li", {}, nodeButton(at, 90), ` ${STEP_WORDS[bundle.link][bundle.from === at ? 0 : 1]} `, nodeButton(next, 90)));
  const said = steps.flatMap(({ bundle }) => record.edges.filter((edge) => edge.quote && edge.from === bundle.from && edge.to === bundle.to && linkOf(edge) === bundle.link).slice(0, 1));
  return [...head, make("p", { class: "note" }, `${plural(steps.length, "step")}, the fewest there are.`), make("ol", { class: "steps" }, items), ...(said.length ? section("Evidence", ...said.map(evidence)) : []), end];
}

function pathButton() {
  const words = state.pathFrom === state.selected ? "Choose where to: by search or in the drawing" : "Path from here to …";
  return make("p", {}, make("button", { type: "button", id: "path", onclick: askForPath, "aria-pressed": String(state.pathFrom === state.selected) }, words));
}
