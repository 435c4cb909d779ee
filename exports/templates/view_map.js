// Map: the places computed beforehand; what is added later finds room beside its neighbours.
function mapPlaces(shown) {
  const places = new Map(shown.filter(isDrawn).map((node) => [node.id, [node.x, node.y]]));
  for (const node of shown) if (!isDrawn(node)) places.set(node.id, placeBeside(node, places));
  return places;
}

function placeBeside(node, places) {
  const near = bundlesAt.get(node.id)
    .map((bundle) => places.get(bundle.from === node.id ? bundle.to : bundle.from))
    .filter(Boolean);
  const [x, y] = near[0] ?? [...places.values()][0] ?? [0, 0];
  for (let step = 1; step < 400; step += 1) {
    const turn = step * 2.4;
    const place = [x + 34 * Math.sqrt(step) * Math.cos(turn), y + 34 * Math.sqrt(step) * Math.sin(turn)];
    if (isFree(place, places)) return place;
  }
  return [x, y - 40];
}

function isFree([x, y], places) {
  for (const [left, top] of places.values()) {
    if (Math.abs(left - x) < 120 && Math.abs(top - y) < 70) return false;
  }
  return true;
}

function fitMap(ids) {
  const places = Object.values(network.getPositions(ids));
  if (!places.length) return;
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  // Labels keep their size on the screen, so the margin for them is in pixels of the screen.
  const scale = Math.min(1.25, (stage.clientWidth - 160) / Math.max(1, right - left), (stage.clientHeight - 100) / Math.max(1, bottom - top));
  moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 + 12 / scale }, scale });
}
