// Lanes: outlets, organisations, sources and claims from left to right, in the order computed beforehand.
const LANE_NAMES = ["Outlets", "Organisations", "Sources", "Claims"];
const lanes = { columns: new Map(), width: 0, height: 0, narrow: false };
const TOP = 46;

/** The order of a node in its lane; one that was added stands beside its neighbours. */
function laneOrder(node) {
  if (node.order !== undefined) return node.order;
  const near = bundlesAt.get(node.id).map((bundle) => nodes.get(bundle.from === node.id ? bundle.to : bundle.from).order);
  const known = near.filter((order) => order !== undefined);
  return known.length ? known.reduce((sum, order) => sum + order, 0) / known.length : 1;
}

/** The lanes that have nodes: where their nodes stand, and how wide their labels may be. */
function laneColumns(present, width, narrow) {
  const shares = narrow ? [1, 0.85, 1.2, 1.35] : [1, 0.95, 1.05, 1.9];
  const total = present.reduce((sum, lane) => sum + shares[lane], 0);
  const columns = new Map();
  let left = 10;
  for (const lane of present) {
    const broad = ((width - 20) * shares[lane]) / total;
    columns.set(lane, narrow ? narrowColumn(left, broad) : wideColumn(lane, left, broad));
    left += broad;
  }
  return columns;
}

function narrowColumn(left, broad) {
  return { x: left + broad / 2, label: broad - 8 };
}

/** Labels stand outside the links: to the left of a node, but to the right of a claim. */
function wideColumn(lane, left, broad) {
  if (lane === 3) return { x: left + broad * 0.2, label: broad * 0.8 - 24 };
  const room = broad * (lane === 0 ? 0.84 : 0.78);
  return { x: left + room, label: room - 24 };
}

function lanePlaces(shown) {
  const width = stage.clientWidth || 900;
  lanes.width = width;
  lanes.narrow = width < 600;
  const groups = [0, 1, 2, 3].map((lane) => shown.filter((node) => node.lane === lane));
  const present = [0, 1, 2, 3].filter((lane) => groups[lane].length);
  lanes.columns = laneColumns(present, width, lanes.narrow);
  const most = Math.max(1, ...groups.map((group) => group.length));
  const row = lanes.narrow ? 76 : 37;
  lanes.height = Math.max((stage.clientHeight || 700) - TOP - 30, (most - 1) * row);
  if (!lanes.narrow) lanes.height = Math.min(lanes.height, Math.max((most - 1) * 54, 200));
  const order = areLanesHigh() ? byLane : byOrder;
  return settle(groups.map((group) => group.sort(order)), present, row);
}

/** Whether the lanes are higher than the screen. */
function areLanesHigh() {
  return TOP + lanes.height > (stage.clientHeight || 700);
}

/** What is in focus stands at the top, where the lanes are high: its links would lead out of sight. */
function byLane(a, b) {
  return Number(isDim(a.id)) - Number(isDim(b.id)) || byOrder(a, b);
}

function byOrder(a, b) {
  return Number(groupOf(a) === "bare") - Number(groupOf(b) === "bare") || laneOrder(a) - laneOrder(b) || (a.id < b.id ? -1 : 1);
}

/**
 * Spread the longest lane evenly; in the others, let nodes stand level with their neighbours. Where the lanes are
 * higher than the screen and nothing is in focus, an outlet stands level with the first of them, so that the page
 * does not open without any.
 */
function settle(groups, present, row) {
  const places = new Map();
  const opening = areLanesHigh() && state.focus === null;
  if (!present.length) return places;
  const longest = present.reduce((best, lane) => (groups[lane].length > groups[best].length ? lane : best), present[0]);
  const order = [longest, ...[2, 3, 1, 0].filter((lane) => lane !== longest && present.includes(lane))];
  for (const lane of order) {
    const first = opening && lane === 0;
    const wanted = groups[lane].map((node, n) => [node, lane === longest ? spread(n, groups[lane].length) : level(node, places, first) ?? laneOrder(node) * lanes.height]);
    if (first) wanted.sort(([, a], [, b]) => a - b);
    const heights = keepApart(wanted.map(([, y]) => y), row, lanes.height);
    wanted.forEach(([node], n) => places.set(node.id, [lanes.columns.get(lane).x, TOP + heights[n]]));
  }
  return places;
}

function spread(number, count) {
  return count > 1 ? (number * lanes.height) / (count - 1) : lanes.height / 2;
}

function level(node, places, first) {
  const near = bundlesAt.get(node.id)
    .map((bundle) => (bundle.from === node.id ? bundle.to : bundle.from))
    .filter((other) => isDim(node.id) || !isDim(other))
    .map((other) => places.get(other))
    .filter(Boolean);
  if (first && near.length) return Math.min(...near.map(([, y]) => y)) - TOP;
  return near.length ? near.reduce((sum, [, y]) => sum + y - TOP, 0) / near.length : null;
}

/**
 * Heights in the same order, at least `row` apart, within `height`, the squares of the moves least in sum:
 * isotonic regression by pooling neighbours that would stand in the wrong order.
 */
function keepApart(wanted, row, height) {
  const pools = [];
  wanted.forEach((y, n) => {
    let pool = { sum: y - n * row, size: 1 };
    while (pools.length && pools.at(-1).sum / pools.at(-1).size > pool.sum / pool.size) {
      const before = pools.pop();
      pool = { sum: before.sum + pool.sum, size: before.size + pool.size };
    }
    pools.push(pool);
  });
  const slack = Math.max(0, height - (wanted.length - 1) * row);
  const bases = pools.flatMap(({ sum, size }) => Array(size).fill(Math.min(Math.max(sum / size, 0), slack)));
  return bases.map((base, n) => base + n * row);
}

/** How a label stands in its lane. */
function laneLabel(node) {
  const column = lanes.columns.get(node.lane);
  if (lanes.narrow) {
    return { width: column.label, lines: 3, place: (x, y, gap, width) => [x - width / 2, y + gap - 2, 0.5] };
  }
  if (node.lane === 3) return { width: column.label, lines: 2, place: (x, y, gap, width, height) => [x + gap + 2, y - height / 2, 0] };
  return { width: column.label, lines: 2, place: (x, y, gap, width, height) => [x - gap - 2 - width, y - height / 2, 1] };
}

/** The name of a lane; that it holds authors too is said where there is room. */
function laneName(lane, context) {
  const authors = lane === 1 && !lanes.narrow && record.nodes.some((node) => node.lane === 1 && node.kind === "author");
  const words = "Organisations, authors";
  const room = lanes.columns.get(lane).x - (lanes.columns.get(0)?.x ?? 0);
  return authors && context.measureText(words).width < room ? words : LANE_NAMES[lane];
}

function drawLaneNames(context) {
  const top = Math.max(0, labels.view[1]);
  context.save();
  context.fillStyle = colour("ground");
  context.fillRect(labels.view[0], top, labels.view[2] - labels.view[0], 24);
  context.font = `600 12px ${FONT}`;
  context.textBaseline = "alphabetic";
  context.fillStyle = colour("muted");
  for (const [lane, { x }] of lanes.columns) {
    context.textAlign = lanes.narrow ? "center" : lane === 3 ? "left" : "right";
    const left = lanes.narrow ? x : x + (lane === 3 ? -11 : lane === 0 ? -18 : 11);
    context.fillText(laneName(lane, context), left, top + 16);
  }
  context.restore();
}

/** At their own size, from the top; a focused node is brought into sight. */
function fitLanes(ids) {
  const half = stage.clientHeight / 2;
  const places = ids ? Object.values(network.getPositions(ids)) : [];
  const heights = places.map(({ y }) => y);
  const [first, last] = [Math.min(...heights), Math.max(...heights)];
  const opened = state.selected && network.getPositions([state.selected])[state.selected];
  const wanted = last - first > 2 * half - 80 && opened ? opened.y : (first + last) / 2;
  moveTo({ position: { x: lanes.width / 2, y: clampLanes(Number.isFinite(wanted) ? wanted : half, half) }, scale: 1 });
}

function clampLanes(y, half) {
  const bottom = lanes.height + TOP + (lanes.narrow ? 70 : 34);
  return bottom <= 2 * half ? half : Math.min(Math.max(y, half), bottom - half);
}

// The lanes are a list: the wheel scrolls it, and zooms only with Ctrl, as the rest of the browser does.
stage.addEventListener("wheel", (event) => {
  if (state.view !== "lanes" || event.ctrlKey) return;
  event.preventDefault();
  event.stopPropagation();
  const { x, y } = network.getViewPosition();
  const half = stage.clientHeight / 2 / network.getScale();
  network.moveTo({ position: { x, y: clampLanes(y + event.deltaY / network.getScale(), half) } });
}, { capture: true, passive: false });
