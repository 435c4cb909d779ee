// vis-network draws; where things stand, how they look and what is dimmed is decided here.
const stage = document.getElementById("drawing");
const DIMMED = 0.14;
const canvasNodes = new vis.DataSet([]);
const canvasEdges = new vis.DataSet([]);
let network = null;

const stillness = matchMedia("(prefers-reduced-motion: reduce)");

function isDim(id) {
  return state.focus !== null && !state.focus.has(id);
}

/** vis-network calls this for every node and frame. */
function drawNode({ ctx: context, id, x, y, state: { hover } }) {
  const node = nodes.get(id);
  const r = radius(node);
  const marked = hover || id === state.selected || id === state.cursor;
  return {
    drawNode() {
      // Without a ground of its own, a dimmed node would show the lines beneath it.
      OUTLINES[node.kind](context, x, y, r);
      context.fillStyle = colour("ground");
      context.fill();
      context.globalAlpha = isDim(id) ? DIMMED : 1;
      drawShape(context, node, x, y, r);
      if (marked) drawRing(context, x, y, r + 6);
      if (hasBadge(id)) drawBadge(context, x, y, r, badges.get(id));
    },
    drawExternalLabel() {
      const few = state.focus !== null && state.focus.size < 20;
      if (marked || !isDim(id)) drawLabel(context, node, x, y, marked || (few && !isDim(id)));
    },
    nodeDimensions: { width: 2 * r + 4, height: 2 * r + 4 },
  };
}

// By node: how many neighbours are not drawn.
const badges = new Map();

function countBadges() {
  badges.clear();
  // A claim's would lie on its words in the lanes; its panel draws them too.
  for (const node of record.nodes.filter((one) => isVisible(one) && one.kind !== "claim")) {
    const left = undrawnBeside(node.id).length;
    if (left) badges.set(node.id, left);
  }
}

/** Zoomed far out, badges would hide the nodes. */
function hasBadge(id) {
  return badges.has(id) && !isDim(id) && labels.scale >= 0.5;
}

function badgeBox(x, y, r, count) {
  const wide = 9 + 6.5 * String(count).length + 7;
  return { left: x + 0.55 * r, top: y + 0.4 * r, wide, high: 14 };
}

function drawBadge(context, x, y, r, count) {
  const { left, top, wide, high } = badgeBox(x, y, r, count);
  context.fillStyle = colour("relay-tint");
  context.fillRect(left, top, wide, high);
  context.fillStyle = colour("ink");
  context.font = `600 11px ${FONT}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(`+${count}`, left + wide / 2, top + high / 2 + 0.5);
}

/** The node whose badge is at a place of the drawing. */
function badgeAt({ x, y }) {
  for (const [id, count] of badges) {
    const place = hasBadge(id) && canvasNodes.get(id) && network.getPositions([id])[id];
    if (!place) continue;
    const { left, top, wide, high } = badgeBox(place.x, place.y, radius(nodes.get(id)), count);
    if (x >= left && x <= left + wide && y >= top && y <= top + high) return id;
  }
  return null;
}

/** Draw the neighbours of a node that were left out. */
function unfold(id) {
  const fresh = addToDrawing(nodes.get(id));
  arrange();
  choose(id);
  say(`${plural(fresh.length, "node")} added to the drawing.`);
}

function drawRing(context, x, y, r) {
  context.strokeStyle = colour("focus");
  context.lineWidth = 3;
  context.beginPath();
  context.arc(x, y, r, 0, 2 * Math.PI);
  context.stroke();
}

/** The opacity of a link; of those of outlets less, the more links are drawn, or they would hide what is behind them. */
function ink(bundle, links) {
  if (isDim(bundle.from) || isDim(bundle.to)) return 0.07;
  const most = bundle.link === "quotes" ? 0.6 : 1;
  return bundle.link === "quotes" || bundle.link === "holds" ? Math.min(most, Math.max(0.16, 60 / links)) : most;
}

function lineStyle(bundle, links) {
  const line = LINES[bundle.link];
  const shade = colour(line.name);
  return {
    ...bundle,
    hidden: !isLinkVisible(bundle),
    color: { color: shade, hover: shade, highlight: shade, opacity: ink(bundle, links) },
    width: line.width + Math.min(2, Math.log2(bundle.count)),
    dashes: line.dash.length ? line.dash : false,
    arrows: line.arrow ? { to: { enabled: true, scaleFactor: 0.45, type: line.arrow } } : "",
    smooth: links > 400 ? false : curve(bundle),
  };
}

function curve(bundle) {
  if (state.view !== "lanes") return { enabled: true, type: "curvedCW", roundness: 0.08 };
  const across = nodes.get(bundle.from).lane !== nodes.get(bundle.to).lane;
  return across
    ? { enabled: true, type: "cubicBezier", forceDirection: "horizontal", roundness: 0.45 }
    : { enabled: true, type: "curvedCW", roundness: 0.35 };
}

/** Put nodes and links where the present view wants them. */
function arrange() {
  const shown = record.nodes.filter(isVisible);
  const places = state.view === "lanes" ? lanePlaces(shown) : mapPlaces(shown);
  const links = bundles.filter(isLinkVisible).length;
  const fresh = [...places].map(([id, [x, y]]) => ({ id, x, y, shape: "custom", ctxRenderer: drawNode }));
  canvasNodes.remove(canvasNodes.getIds().filter((id) => !places.has(id)));
  canvasNodes.update(fresh.sort((a, b) => edgesAt.get(b.id).length - edgesAt.get(a.id).length));
  restyleLinks(links);
  countBadges();
}

function restyleLinks(links = bundles.filter(isLinkVisible).length) {
  const present = bundles.filter((bundle) => isVisible(nodes.get(bundle.from)) && isVisible(nodes.get(bundle.to)));
  const ids = new Set(present.map((bundle) => bundle.id));
  canvasEdges.remove(canvasEdges.getIds().filter((id) => !ids.has(id)));
  canvasEdges.update(present.map((bundle) => lineStyle(bundle, links)));
}

/** Move the view; a hidden canvas has no size and can't be moved. */
function moveTo(options) {
  if (!stage.clientWidth) return;
  const still = stillness.matches || !document.documentElement.dataset.ready;
  const animation = still ? false : { duration: 250, easingFunction: "easeInOutQuad" };
  network.moveTo({ ...options, animation });
}

/** Give the canvas the room that the bar below leaves it, without a jump; whether that was another than before. */
function sizeCanvas() {
  const left = stage.clientHeight - stage.querySelector("canvas").clientHeight;
  if (!stage.clientHeight || !left) return false;
  const [{ x, y }, scale] = [network.getViewPosition(), network.getScale()];
  network.setSize(`${stage.clientWidth}px`, `${stage.clientHeight}px`);
  const middle = y + left / 2 / scale; // the top stays where it is
  const half = stage.clientHeight / 2 / scale;
  network.moveTo({ position: { x, y: state.view === "lanes" ? clampLanes(middle, half) : middle }, scale });
  return true;
}

/** Show these nodes, or all, as large as they fit. */
function fit(ids = canvasNodes.getIds()) {
  if (state.view === "lanes") fitLanes(state.focus === null ? null : ids);
  else fitMap(ids);
}

/** Show all there is, however small it gets. */
function fitWhole() {
  if (state.view !== "lanes") return fitMap(canvasNodes.getIds());
  const high = lanes.height + TOP + 60;
  const scale = Math.min(1, stage.clientHeight / high);
  return moveTo({ position: { x: lanes.width / 2, y: Math.max(high, stage.clientHeight) / 2 - 10 }, scale });
}

function visibleBounds() {
  const from = network.DOMtoCanvas({ x: 0, y: 0 });
  const to = network.DOMtoCanvas({ x: stage.clientWidth, y: stage.clientHeight });
  return [from.x, from.y, to.x, to.y];
}

function beforeDrawing() {
  startLabels(network.getScale(), visibleBounds());
  const places = network.getPositions();
  for (const [id, place] of Object.entries(places)) {
    if (!isDim(id)) reserve(id, place.x, place.y, radius(nodes.get(id)) + 2);
  }
}

function createCanvas() {
  network = new vis.Network(stage, { nodes: canvasNodes, edges: canvasEdges }, {
    physics: false,
    layout: { improvedLayout: false },
    autoResize: false,
    nodes: { chosen: false },
    edges: { chosen: false, hoverWidth: 0, selectionWidth: 0 },
    interaction: { hover: true, dragNodes: false, keyboard: false, tooltipDelay: 1e9, hideEdgesOnDrag: bundles.length > 1500, selectConnectedEdges: false },
  });
  // Its own tab stop would be a second one, without a ring.
  stage.querySelector(".vis-network").tabIndex = -1;
  network.on("beforeDrawing", beforeDrawing);
  network.on("afterDrawing", (context) => { if (state.view === "lanes") drawLaneNames(context); });
  network.on("click", ({ nodes: [id], pointer }) => {
    const folded = badgeAt(pointer.canvas);
    if (folded) unfold(folded);
    else choose(id ?? null, { move: false });
  });
}
