// What happens when the reader does something.
const onCanvas = () => state.view === "lanes" || state.view === "map";

/** Open a node, or nothing; `move` brings it into sight. */
function choose(id, { move = true } = {}) {
  if (takePathEnd(id)) return;
  state.path = null;
  if (!id) state.pathFrom = null;
  state.selected = id;
  state.cursor = id;
  if (id && onCanvas() && !isVisible(nodes.get(id)) && addToDrawing(nodes.get(id)).length) arrange();
  const before = state.focus;
  const resized = focusOn();
  const regrouped = regroup(before);
  drawPanel();
  if (onCanvas() && (move || regrouped)) fit(state.focus ? [...state.focus] : undefined);
  else if (resized && state.focus) keepInSight(id);
  writePermalink();
  announce();
}

/** Whether this made the bar below take more lines, or fewer, and so the drawing another size. */
function focusOn() {
  const node = nodes.get(state.selected);
  state.focus = node && isVisible(node) ? neighbourhood(node.id, state.hops) : null;
  if (state.path) state.focus = new Set([state.path.from, state.path.to, ...(state.path.steps ?? []).map((step) => step.to)]);
  document.getElementById("hops-label").hidden = !state.focus || !onCanvas() || state.path !== null;
  document.getElementById("clear").hidden = !state.selected;
  document.getElementById("drawn").textContent = onCanvas() ? drawnLine() : "";
  document.getElementById("left-out").textContent = leftOutLine();
  document.getElementById("below").hidden = !onCanvas() && !state.selected;
  if (!network) return false;
  const resized = sizeCanvas();
  restyleLinks();
  network.redraw();
  return resized;
}

/** Where the lanes are high, bring what is in focus together, or back; whether it was another before. */
function regroup(before) {
  if (state.view !== "lanes" || !areLanesHigh() || before === state.focus) return false;
  arrange();
  return true;
}

function announce() {
  const node = nodes.get(state.selected);
  if (!node) return say("Nothing is open.");
  const near = state.focus ? `, ${plural(state.focus.size - 1, "neighbour")}` : "";
  return say(`${short(node.label, 120)}, ${GROUPS[groupOf(node)].one}, score ${points(node.value)}${near}`);
}

/** Draw everything again after a filter has changed. */
function refresh() {
  if (onCanvas()) arrange();
  else drawRows();
  const before = state.focus;
  focusOn();
  regroup(before);
  drawPanel();
  writePermalink();
}

function drawRows() {
  const place = document.getElementById("rows");
  if (state.view === "matrix") drawMatrix(place);
  else if (state.view === "timeline") drawTimeline(place);
  else drawTable(place);
}

function show(view) {
  state.view = view;
  for (const button of document.querySelectorAll("[data-view]")) button.setAttribute("aria-pressed", String(button.dataset.view === view));
  stage.hidden = !onCanvas();
  document.getElementById("zoom").hidden = !onCanvas();
  document.getElementById("rows").hidden = onCanvas();
  if (onCanvas()) network.setSize(`${stage.clientWidth}px`, `${stage.clientHeight}px`);
  refresh();
  if (onCanvas()) fit(state.focus ? [...state.focus] : undefined);
}

function zoom(factor) {
  network.moveTo({ scale: network.getScale() * factor });
}

const ARROWS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The nearest node that way: what lies aside counts for more than what lies ahead. */
function nextNode(from, [right, down]) {
  const places = network.getPositions();
  const here = places[from];
  let best = null;
  let least = Infinity;
  for (const [id, place] of Object.entries(places)) {
    const [dx, dy] = [place.x - here.x, place.y - here.y];
    const ahead = dx * right + dy * down;
    const cost = ahead + 2.2 * Math.abs(dx * down + dy * right);
    if (id !== from && ahead > 0 && cost < least) [best, least] = [id, cost];
  }
  return best;
}

function moveCursor(arrow) {
  const visible = canvasNodes.getIds();
  const known = state.cursor && visible.includes(state.cursor);
  const next = known ? nextNode(state.cursor, arrow) : visible[0];
  if (!next) return;
  state.cursor = next;
  keepInSight(next);
  network.redraw();
  say(`${short(nodes.get(next).label, 120)}, ${GROUPS[groupOf(nodes.get(next))].one}`);
}

function keepInSight(id) {
  const { [id]: { x, y } } = network.getPositions([id]);
  const [left, top, right, bottom] = visibleBounds();
  if (x < left + 40 || x > right - 40 || y < top + 40 || y > bottom - 40) moveTo({ position: state.view === "lanes" ? { x: lanes.width / 2, y } : { x, y } });
}

stage.addEventListener("keydown", (event) => {
  if (ARROWS[event.key]) {
    event.preventDefault();
    moveCursor(ARROWS[event.key]);
  } else if (event.key === "Enter" && state.cursor) choose(state.cursor);
  else if (event.key === "Escape") choose(null);
  else if (event.key === "+" || event.key === "=") zoom(1.2);
  else if (event.key === "-") zoom(1 / 1.2);
});

document.addEventListener("keydown", (event) => {
  const writing = event.target.matches("input:not([type=checkbox]), select, textarea");
  if (event.key === "/" && !writing && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    query.focus();
  }
  if (writing || event.ctrlKey || event.metaKey || event.altKey || !record.nodes.length) return;
  if (isOffered(VIEWS[Number(event.key) - 1])) show(VIEWS[Number(event.key) - 1]);
  else if (event.key === "p" && state.selected) {
    event.preventDefault();
    askForPath();
  }
});

for (const button of document.querySelectorAll("[data-view]")) button.addEventListener("click", () => show(button.dataset.view));
document.getElementById("zoom-in").addEventListener("click", () => zoom(1.3));
document.getElementById("zoom-out").addEventListener("click", () => zoom(1 / 1.3));
document.getElementById("zoom-fit").addEventListener("click", fitWhole);
document.getElementById("clear").addEventListener("click", () => {
  choose(null);
  (onCanvas() ? stage : document.getElementById("rows")).focus();
});
document.getElementById("hops").addEventListener("change", ({ target }) => {
  state.hops = Number(target.value);
  choose(state.selected);
});
document.getElementById("skip").addEventListener("click", (event) => {
  event.preventDefault();
  show("table");
  document.getElementById("rows").focus();
});
themeListeners.push(() => {
  drawLegend();
  if (network) {
    restyleLinks();
    network.redraw();
  }
});

// Paper does not scroll.
addEventListener("beforeprint", () => {
  if (!onCanvas()) return;
  fitWhole();
  network.redraw();
});
addEventListener("afterprint", () => { if (onCanvas()) fit(state.focus ? [...state.focus] : undefined); });

let resizing = 0;
addEventListener("resize", () => {
  clearTimeout(resizing);
  resizing = setTimeout(() => { if (onCanvas() || state.view === "timeline") show(state.view); }, 120);
});
addEventListener("hashchange", () => {
  lookedAt = null; // what is told now is what the address says, and no further step
  const asked = readPermalink();
  state.selected = asked;
  document.getElementById("hops").value = String(state.hops);
  drawPeriod();
  drawLegend();
  show(state.view);
  choose(asked);
  lookedAt = inSight();
});

// What a page's frame leads to needs the whole window; in a notebook it would replace the notebook.
if (self !== top && location.protocol.startsWith("http")) {
  document.head.append(make("base", { target: "_top" }));
  document.querySelector(".home")?.remove(); // the page around it has one
}

function start() {
  const asked = readPermalink();
  document.getElementById("legend-details").open = matchMedia("(min-width: 821px)").matches;
  document.getElementById("hops").value = String(state.hops);
  document.querySelector("[data-view=timeline]").hidden = !days.length;
  drawPeriod();
  drawLegend();
  createCanvas();
  show(state.view);
  if (asked) choose(asked);
  else state.pathFrom = null;
  lookedAt = inSight(); // from now on what the reader opens is a step
  document.documentElement.dataset.ready = "true";
}
start();
