// Search covers everything embedded, drawn or not.
const query = document.getElementById("query");
const hitList = document.getElementById("hits");
const search = { hits: [], at: -1 };
const folded = record.nodes.map((node) => [[node.label, node.text ?? "", ...(node.aliases ?? [])].map(fold).join("\n"), node]);

function fold(words) {
  return plain(words).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Nodes whose name has the words: those that bear them exactly first, then at its start, then at a word's. */
function find(words) {
  const wanted = fold(words).trim();
  if (!wanted) return [];
  const rank = (name) => {
    if (name.split("\n").includes(wanted)) return -3;
    const at = name.indexOf(wanted);
    if (at === 0) return 0;
    return /\s/.test(name[at - 1]) ? 1 : 2;
  };
  return folded
    .filter(([name]) => name.includes(wanted))
    .map(([name, node]) => [rank(name) + (node.kind === "claim" ? 3 : 0), edgesAt.get(node.id).length, node])
    .sort((a, b) => a[0] - b[0] || b[1] - a[1])
    .slice(0, 12)
    .map(([, , node]) => node);
}

function showHits() {
  search.hits = find(query.value);
  search.at = search.hits.length ? 0 : -1;
  const open = query.value.trim() !== "";
  const items = search.hits.map((node, number) => hitItem(node, number));
  if (open && !items.length) items.push(make("li", { role: "option", "aria-disabled": "true", "aria-selected": "false" }, "Nothing by that name"));
  hitList.replaceChildren(...items);
  hitList.hidden = !open;
  query.setAttribute("aria-expanded", String(open));
  markHit();
}

function hitItem(node, number) {
  const item = make("li", { role: "option", id: `hit-${number}` }, make("bdi", {}, short(node.label, 110)), make("small", {}, GROUPS[groupOf(node)].one));
  item.addEventListener("mousedown", (event) => {
    event.preventDefault();
    takeHit(number);
  });
  return item;
}

function markHit() {
  [...hitList.children].forEach((item, number) => item.setAttribute("aria-selected", String(number === search.at)));
  if (search.at < 0) query.removeAttribute("aria-activedescendant");
  else query.setAttribute("aria-activedescendant", `hit-${search.at}`);
  hitList.children[search.at]?.scrollIntoView({ block: "nearest" });
}

function closeHits() {
  hitList.hidden = true;
  query.setAttribute("aria-expanded", "false");
  query.removeAttribute("aria-activedescendant");
}

function takeHit(number) {
  const node = search.hits[number];
  if (!node) return;
  query.value = "";
  closeHits();
  if (!isWanted(node)) {
    state.groups.add(groupOf(node));
    drawLegend();
  }
  choose(node.id);
}

query.addEventListener("input", showHits);
query.addEventListener("blur", closeHits);
query.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && search.hits.length) {
    event.preventDefault();
    search.at = (search.at + step + search.hits.length) % search.hits.length;
    markHit();
  } else if (event.key === "Enter") takeHit(search.at);
  else if (event.key === "Escape") {
    query.value = "";
    closeHits();
  }
});
