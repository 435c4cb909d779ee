// Shapes tell kinds apart, fills tell scores apart; the legend draws with the same functions as the canvas.
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const colours = new Map();

/** A colour of the style sheet, as it is in the present theme. */
function colour(name) {
  if (!colours.has(name)) {
    colours.set(name, getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim());
  }
  return colours.get(name);
}
themeListeners.push(() => colours.clear());

const KIND_COLOURS = { person: "named", unnamed: "unnamed", document: "document", organization: "organization", outlet: "relay", author: "relay" };

/** The colour of a kind of node; claims have none of their own. */
function kindColour(node) {
  return colour(KIND_COLOURS[node.kind] ?? "edge");
}

function polygon(context, corners) {
  context.beginPath();
  for (const [x, y] of corners) context.lineTo(x, y);
  context.closePath();
}

const OUTLINES = {
  person: (context, x, y, r) => { context.beginPath(); context.arc(x, y, r, 0, 2 * Math.PI); },
  unnamed: (context, x, y, r) => { context.beginPath(); context.arc(x, y, r, 0, 2 * Math.PI); },
  document: (context, x, y, r) => polygon(context, [[x - 0.8 * r, y - r], [x + 0.3 * r, y - r], [x + 0.8 * r, y - 0.5 * r], [x + 0.8 * r, y + r], [x - 0.8 * r, y + r]]),
  organization: (context, x, y, r) => polygon(context, [[x - 0.85 * r, y - 0.85 * r], [x + 0.85 * r, y - 0.85 * r], [x + 0.85 * r, y + 0.85 * r], [x - 0.85 * r, y + 0.85 * r]]),
  outlet: (context, x, y, r) => polygon(context, [0, 1, 2, 3, 4, 5].map((n) => [x + 1.1 * r * Math.cos((n * Math.PI) / 3), y + 1.1 * r * Math.sin((n * Math.PI) / 3)])),
  author: (context, x, y, r) => polygon(context, [[x, y - 1.1 * r], [x + 1.05 * r, y + 0.8 * r], [x - 1.05 * r, y + 0.8 * r]]),
  cluster: (context, x, y, r) => {
    polygon(context, [[x, y - 1.15 * r], [x + 1.15 * r, y], [x, y + 1.15 * r], [x - 1.15 * r, y]]);
    context.moveTo(x + 4, y - 1.15 * r);
    context.lineTo(x + 1.15 * r + 4, y);
    context.lineTo(x + 4, y + 1.15 * r);
  },
  claim: (context, x, y, r) => polygon(context, [[x, y - 1.15 * r], [x + 1.15 * r, y], [x, y + 1.15 * r], [x - 1.15 * r, y]]),
};

/** The radius of a node; on a map that is zoomed out, no smaller than can be read. */
function radius(node) {
  return plainRadius(node) * (state.view === "map" ? Math.min(1.6, Math.max(1, 0.7 / labels.scale)) : 1);
}

function plainRadius(node) {
  if (node.kind === "claim") return 10;
  if (node.members) return 9 + Math.min(16, 1.2 * Math.sqrt(node.members.length));
  if (!canBeScored(node)) return 9;
  return 12 + Math.min(4, Math.sqrt(edgesAt.get(node.id)?.length ?? 1));
}

function canBeScored(node) {
  return scorable.has(node.id);
}

/** Draw a node's shape, filled by its score, or hollow with a dashed ring and "?" where it has none. */
function drawShape(context, node, x, y, r) {
  const level = band(node.value);
  const hollow = node.kind === "unnamed" || level === null;
  const stroke = level === null ? (canBeScored(node) ? colour("score-2") : kindColour(node)) : colour(`score-${level}`);
  OUTLINES[node.kind](context, x, y, r);
  context.fillStyle = hollow ? colour("ground") : stroke;
  context.fill();
  context.strokeStyle = stroke;
  context.lineWidth = node.kind === "unnamed" ? 3 : 2;
  context.setLineDash(level === null && canBeScored(node) ? [3, 3] : []);
  context.stroke();
  context.setLineDash([]);
  if (canBeScored(node)) drawScore(context, node, x, y, r, hollow ? colour("ink") : colour("ground"));
  if (node.members) drawCount(context, node, x, y, r);
  if (node.disputed) drawDispute(context, x, y, r);
}

function drawScore(context, node, x, y, r, ink) {
  context.fillStyle = ink;
  context.font = `600 ${Math.round(node.kind === "claim" ? r * 0.9 : r * 0.95)}px ${FONT}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(points(node.value), x, y + (node.kind === "author" ? r * 0.25 : 0.5));
}

function drawCount(context, node, x, y, r) {
  context.fillStyle = colour("ink");
  context.font = `600 ${Math.min(13, Math.round(r))}px ${FONT}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(String(node.members.length), x, y + 0.5);
}

function drawDispute(context, x, y, r) {
  const [left, top] = [x + 0.9 * r, y - 0.9 * r];
  const size = Math.max(5, 0.6 * r);
  context.beginPath();
  context.arc(left, top, size, 0, 2 * Math.PI);
  context.fillStyle = colour("dispute");
  context.fill();
  context.fillStyle = colour("ground");
  context.font = `700 ${1.8 * size}px ${FONT}`;
  context.fillText("≠", left, top + 0.5);
}

const LINES = {
  says: { name: "edge", width: 1.8, dash: [], arrow: "arrow" },
  disputes: { name: "dispute", width: 2, dash: [7, 4], arrow: "bar" },
  relays: { name: "relay", width: 2, dash: [2, 3], arrow: "arrow" },
  states: { name: "faint", width: 1, dash: [1, 4], arrow: "arrow" },
  quotes: { name: "faint", width: 1, dash: [], arrow: null },
  affiliated: { name: "organization", width: 1.2, dash: [5, 3], arrow: null },
  told: { name: "named", width: 1.2, dash: [2, 4], arrow: "arrow" },
  writes_for: { name: "faint", width: 1.2, dash: [2, 4], arrow: null },
  holds: { name: "faint", width: 1, dash: [], arrow: null },
  about: { name: "organization", width: 1.2, dash: [2, 3], arrow: "arrow" },
  mentions: { name: "faint", width: 0.8, dash: [1, 3], arrow: null },
};

function legendCanvas(width, height, draw) {
  const canvas = make("canvas", { "aria-hidden": "true", width: width * 2, height: height * 2 });
  const context = canvas.getContext("2d");
  context.scale(2, 2);
  draw(context);
  return canvas;
}

/** A picture of a group's shape for the legend. */
function groupPicture(group) {
  const claim = group === "claim" || group === "bare";
  const node = { kind: claim ? "claim" : group };
  return legendCanvas(26, 22, (context) => {
    OUTLINES[node.kind](context, 13, 11, 7.5);
    context.strokeStyle = kindColour(node);
    context.fillStyle = kindColour(node);
    context.lineWidth = group === "unnamed" ? 3 : 2;
    context.setLineDash(group === "bare" ? [2, 2] : []);
    if (group !== "unnamed" && group !== "bare") context.fill();
    context.stroke();
  });
}

/** A picture of a kind of link for the legend. */
function linkPicture(link) {
  const line = LINES[link];
  return legendCanvas(26, 22, (context) => {
    context.strokeStyle = colour(line.name);
    context.lineWidth = Math.max(1.2, line.width);
    context.setLineDash(line.dash);
    context.beginPath();
    context.moveTo(0, 11);
    context.lineTo(26, 11);
    context.stroke();
  });
}
