// Labels keep a readable size on the screen, and are left out where they would lie on one another.
const labels = { taken: [], scale: 1, view: [0, 0, 0, 0], place: null };
const wrapped = new Map();

/** How much wider than its line a word may be before it is broken. */
const OVERHANG = 1.2;

/** Words in lines of at most `width`, but for a word alone; past `most` lines, cut with an ellipsis. */
function wrap(context, words, width, most) {
  const key = `${context.font}|${Math.round(width)}|${most}|${words}`;
  if (wrapped.has(key)) return wrapped.get(key);
  const lines = [""];
  for (const word of words.split(/\s+/).flatMap((long) => pieces(context, long, width))) {
    const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
    if (lines.at(-1) && context.measureText(longer).width > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  if (lines.length > most) {
    lines.length = most;
    lines[most - 1] = ellipsis(context, lines[most - 1], width);
  }
  if (wrapped.size > 5000) wrapped.clear();
  wrapped.set(key, lines);
  return lines;
}

function pieces(context, word, width) {
  if (context.measureText(word).width <= width * OVERHANG) return [word];
  const found = [];
  let piece = "";
  for (const character of word) {
    if (piece && context.measureText(piece + character).width > width) {
      const end = piece.lastIndexOf("-") + 1 || piece.length;
      found.push(piece.slice(0, end));
      piece = piece.slice(end);
    }
    piece += character;
  }
  return [...found, piece];
}

function ellipsis(context, line, width) {
  let cut = line;
  while (cut && context.measureText(`${cut}…`).width > width) cut = [...cut].slice(0, -1).join("");
  return `${cut.trimEnd()}…`;
}

/** Forget the labels of the last frame. */
function startLabels(scale, view) {
  Object.assign(labels, { taken: [], scale, view });
}

function overlaps(box, id) {
  return labels.taken.some((other) => other.id !== id && box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top);
}

function isInView(box) {
  const [left, top, right, bottom] = labels.view;
  return box.left >= left && box.top >= top && box.right <= right && box.bottom <= bottom;
}

/** Keep labels off a node's shape. */
function reserve(id, x, y, r) {
  labels.taken.push({ id, left: x - r, right: x + r, top: y - r, bottom: y + r });
}

function labelStyle(node, emphasised) {
  const strong = node.speaks || node.kind === "outlet";
  const size = Math.max(node.kind === "claim" ? 12.5 : 13, 11.5 / labels.scale);
  const slant = node.kind === "unnamed" || groupOf(node) === "bare" ? "italic " : "";
  const ink = node.kind === "claim" || node.kind === "person" ? colour("ink") : kindColour(node);
  return { font: `${slant}${strong || emphasised ? "600 " : ""}${size}px ${FONT}`, size, ink };
}

/** Where a label may stand on the map, best first. */
function placesAround(x, y, gap, width, height) {
  return [
    [x - width / 2, y + gap, 0.5],
    [x - width / 2, y - gap - height, 0.5],
    [x + gap, y - height / 2, 0],
    [x - gap - width, y - height / 2, 1],
  ];
}

/** A label in at most so many lines, with the boxes where it might stand, best first. */
function layOut(context, node, x, y, most, fixed) {
  const { size } = labelStyle(node, false);
  const width = fixed?.width ?? 140 * Math.max(1, 0.88 / labels.scale);
  const lines = wrap(context, short(node.label, 160), width, most);
  const broad = Math.max(...lines.map((line) => context.measureText(line).width));
  const high = lines.length * size * 1.2;
  const gap = radius(node) + 6;
  const places = fixed ? [fixed.place(x, y, gap, broad, high)] : placesAround(x, y, gap, broad, high);
  const boxes = places.map(([left, top, align]) => ({ id: node.id, left, top, right: left + broad, bottom: top + high, align }));
  return { lines, broad, boxes };
}

/** Draw the label of a node, in one line where three don't fit; `must` draws one line even where it lies on others. */
function drawLabel(context, node, x, y, must) {
  const fixed = state.view === "lanes" ? laneLabel(node) : null;
  const style = labelStyle(node, must);
  context.font = style.font;
  const tries = (fixed ? [fixed.lines] : [3, 1]).map((most) => layOut(context, node, x, y, most, fixed));
  const free = (box) => fixed || (isInView(box) && !overlaps(box, node.id));
  const fitting = tries.find(({ boxes }) => boxes.some(free)) ?? (must ? tries.at(-1) : null);
  if (!fitting) return;
  const box = fitting.boxes.find(free) ?? fitting.boxes[0];
  labels.taken.push(box);
  writeLines(context, fitting.lines, box, fitting.broad, style);
}

function writeLines(context, lines, box, broad, style) {
  context.textAlign = "left";
  context.textBaseline = "top";
  lines.forEach((line, number) => {
    const wide = context.measureText(line).width;
    const left = box.left + (broad - wide) * box.align;
    const top = box.top + number * style.size * 1.2;
    // Links that pass under a label would strike it through.
    context.fillStyle = colour("ground");
    context.globalAlpha = 0.86;
    context.fillRect(left - 2, top - 1, wide + 4, style.size * 1.2);
    context.globalAlpha = 1;
    context.fillStyle = style.ink;
    context.fillText(line, left, top);
  });
}
