// The drawing as SVG: what draws on the canvas draws the same on a context that writes elements.
const XML_NAMESPACE = "http://www.w3.org/2000/svg";
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

class SvgContext {
  constructor(measure) {
    this.measure = measure;
    this.elements = [];
    this.path = [];
    Object.assign(this, { fillStyle: "#000", strokeStyle: "#000", lineWidth: 1, globalAlpha: 1, font: "10px sans-serif", textAlign: "left", textBaseline: "alphabetic", dash: [] });
  }
  beginPath() { this.path = []; }
  closePath() { this.path.push("Z"); }
  moveTo(x, y) { this.path.push(`M${round(x)} ${round(y)}`); }
  lineTo(x, y) { this.path.push(`${this.path.length ? "L" : "M"}${round(x)} ${round(y)}`); }
  bezierCurveTo(...at) { this.path.push(`C${at.map(round).join(" ")}`); }
  arc(x, y, r) { this.path.push(`M${round(x - r)} ${round(y)}a${round(r)} ${round(r)} 0 1 0 ${round(2 * r)} 0a${round(r)} ${round(r)} 0 1 0 ${round(-2 * r)} 0Z`); }
  setLineDash(dash) { this.dash = dash; }
  save() {}
  restore() {}
  fill() { this.add("path", { d: this.path.join(""), fill: this.fillStyle }); }
  stroke() { this.add("path", { d: this.path.join(""), fill: "none", stroke: this.strokeStyle, "stroke-width": this.lineWidth, "stroke-dasharray": this.dash.join(" ") || null }); }
  fillRect(x, y, width, height) { this.add("rect", { x: round(x), y: round(y), width: round(width), height: round(height), fill: this.fillStyle }); }
  measureText(words) {
    this.measure.font = this.font;
    return this.measure.measureText(words);
  }
  fillText(words, x, y) {
    const [, style, weight, size] = /^(italic )?(\d+ )?([\d.]+)px/.exec(this.font) ?? [];
    const down = { middle: 0.35, top: 0.8 }[this.textBaseline] ?? 0;
    const anchor = { center: "middle", right: "end" }[this.textAlign] ?? "start";
    this.add("text", { x: round(x), y: round(y + down * Number(size)), "font-size": size, "font-weight": weight?.trim() ?? null, "font-style": style ? "italic" : null, "text-anchor": anchor, fill: this.fillStyle }, words);
  }
  add(name, attributes, words = null) {
    const element = document.createElementNS(XML_NAMESPACE, name);
    for (const [key, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(key, value);
    if (this.globalAlpha < 1) element.setAttribute("opacity", this.globalAlpha);
    if (words !== null) element.textContent = String(words).replace(NOT_XML, "\ufffd");
    this.elements.push(element);
  }
}

function round(number) {
  return Math.round(number * 10) / 10;
}

/** A link from the rim of one node to the rim of the other, with its head. */
function drawLink(context, bundle, places, links) {
  const [from, to] = [places[bundle.from], places[bundle.to]];
  const line = LINES[bundle.link];
  const turn = Math.atan2(to.y - from.y, to.x - from.x);
  const end = { x: to.x - Math.cos(turn) * (radius(nodes.get(bundle.to)) + 2), y: to.y - Math.sin(turn) * (radius(nodes.get(bundle.to)) + 2) };
  const across = state.view === "lanes" && nodes.get(bundle.from).lane !== nodes.get(bundle.to).lane;
  Object.assign(context, { strokeStyle: colour(line.name), lineWidth: line.width, globalAlpha: ink(bundle, links) });
  context.setLineDash(line.dash);
  context.beginPath();
  context.moveTo(from.x, from.y);
  if (across) context.bezierCurveTo(from.x + (end.x - from.x) * 0.45, from.y, end.x - (end.x - from.x) * 0.45, end.y, end.x, end.y);
  else context.lineTo(end.x, end.y);
  context.stroke();
  context.setLineDash([]);
  if (line.arrow) drawHead(context, end, across ? (end.x > from.x ? 0 : Math.PI) : turn, line);
}

function drawHead(context, { x, y }, turn, line) {
  const at = (along, aside) => [x + along * Math.cos(turn) - aside * Math.sin(turn), y + along * Math.sin(turn) + aside * Math.cos(turn)];
  context.beginPath();
  if (line.arrow === "bar") {
    context.moveTo(...at(0, -5));
    context.lineTo(...at(0, 5));
    context.stroke();
    return;
  }
  for (const corner of [at(0, 0), at(-8, -4), at(-8, 4)]) context.lineTo(...corner);
  context.closePath();
  context.fillStyle = context.strokeStyle;
  context.fill();
}

/** All that the view holds, not just what is in sight, as the text of an SVG file. */
function svgOfDrawing() {
  const places = network.getPositions();
  const context = new SvgContext(document.createElement("canvas").getContext("2d"));
  const all = Object.values(places);
  const [left, right] = state.view === "lanes" ? [0, lanes.width] : [Math.min(...all.map(({ x }) => x)) - 120, Math.max(...all.map(({ x }) => x)) + 120];
  const [top, bottom] = [state.view === "lanes" ? 0 : Math.min(...all.map(({ y }) => y)) - 80, Math.max(...all.map(({ y }) => y)) + 80];
  context.fillStyle = colour("ground");
  context.fillRect(left, top, right - left, bottom - top);
  startLabels(1, [left, top, right, bottom]);
  const links = bundles.filter((one) => isLinkVisible(one) && places[one.from] && places[one.to]);
  for (const bundle of links) drawLink(context, bundle, places, links.length);
  context.globalAlpha = 1;
  for (const [id, { x, y }] of Object.entries(places)) if (!isDim(id)) reserve(id, x, y, radius(nodes.get(id)) + 2);
  const drawn = Object.entries(places).map(([id, { x, y }]) => drawNode({ ctx: context, id, x, y, state: { hover: false } }));
  for (const node of drawn) {
    node.drawNode();
    context.globalAlpha = 1;
  }
  for (const node of drawn) node.drawExternalLabel();
  if (state.view === "lanes") drawLaneNames(context);
  const svg = document.createElementNS(XML_NAMESPACE, "svg");
  svg.setAttribute("viewBox", [left, top, right - left, bottom - top].map(round).join(" "));
  svg.setAttribute("width", round(right - left));
  svg.setAttribute("height", round(bottom - top));
  svg.setAttribute("font-family", FONT.replaceAll('"', "'"));
  const title = document.createElementNS(XML_NAMESPACE, "title");
  title.textContent = document.title.replace(NOT_XML, "\ufffd");
  svg.append(title, ...context.elements);
  network.redraw();
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}`;
}
