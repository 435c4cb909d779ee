// One statement as evidence: who, how, the words, where they stand, and how they came there.
const STANCE_WORDS = { asserts: "says", denies: "denies", doubts: "doubts", believes: "believes", intends: "intends", asks: "asks" };

function kindClass(node) {
  return KIND_COLOURS[node.kind] ?? "nobody";
}

/** A button that opens a node. */
function nodeButton(id, length = 140) {
  const node = nodes.get(id);
  return make("button", { type: "button", class: "link", onclick: () => choose(id) }, make("bdi", {}, short(node.label, length)));
}

/** A link only if the address is one to http(s), or a page beside this one. */
function safeLink(address, words) {
  const url = URL.parse(address, document.baseURI);
  const near = url?.protocol === location.protocol;
  if (!url || !(near || ["http:", "https:"].includes(url.protocol))) return document.createTextNode(words);
  return make("a", { href: address, rel: "noreferrer noopener" }, words);
}

/** From the origin of what an edge says to the article, by name. */
function chainOf(edge) {
  let first = edge;
  const seen = new Set();
  while (first.relays && utterances.has(first.relays) && !seen.has(first)) {
    seen.add(first);
    first = utterances.get(first.relays);
  }
  const names = [first.relays ? "Source not given" : nodes.get(first.from).label];
  const passed = new Set();
  for (let next = first.relays ? first : relaysOf.get(first.utterance); next && !passed.has(next); next = relaysOf.get(next.utterance)) {
    passed.add(next);
    names.push(nodes.get(next.from).label);
  }
  const article = articleOf(edge);
  return [...names, article.outlet ?? "This article"];
}

function chainList(names) {
  return make("ol", { class: "chain", "aria-label": "How it came here" }, names.map((name) => make("li", {}, make("bdi", {}, short(name, 48)))));
}

function stanceWords(edge) {
  if (edge.kind === "relays") return "relays";
  return STANCE_WORDS[edge.stance] ?? LINKS[edge.kind] ?? edge.kind;
}

function whereItStands(edge) {
  const article = articleOf(edge);
  const name = article.title ?? article.outlet ?? "the article";
  const [mark = ""] = /#u\d+(?=(?:s\d+)?$)/.exec(edge.utterance ?? "") ?? [];
  const place = article.page ? safeLink(article.page + mark, short(name, 90)) : make("bdi", {}, short(name, 90));
  const original = article.address ? [" · ", safeLink(article.address, "original")] : [];
  const outlet = article.outlet && article.outlet !== name ? `${short(article.outlet, 60)} · ` : "";
  return make("p", { class: "where" }, outlet, place, ...(article.date ? [" · ", make("time", { class: "date" }, article.date)] : []), ...original);
}

function manner(edge) {
  const parts = [edge.level, edge.speech, edge.hedged ? "hedged" : null, edge.cue ? `“${short(edge.cue, 40)}”` : null];
  const sure = edge.confidence !== undefined && edge.confidence < 0.995 ? `reading ${Math.round(edge.confidence * 100)}% certain` : null;
  return [...parts, sure].filter(Boolean).join(" · ");
}

/** The block for one statement; the node that is open is not named again, nor what a claim's label says is done. */
function evidence(edge) {
  const who = edge.from === state.selected ? null : nodeButton(edge.from);
  const what = edge.to === state.selected ? null : nodeButton(edge.to);
  const told = edge.kind !== "relays" && nodes.get(edge.to).text !== undefined;
  const verb = told ? (what ? " " : " does so") : ` ${stanceWords(edge)}${what ? " " : " this"}`;
  const block = make("article", { class: edge.kind === "disputes" ? "evidence disputed" : "evidence" });
  block.append(make("p", { class: "who" }, who, verb, what));
  if (edge.quote) block.append(make("blockquote", { dir: "auto" }, plain(edge.quote)));
  block.append(make("p", { class: "where" }, manner(edge)), whereItStands(edge));
  const chain = chainOf(edge);
  if (chain.length > 2) block.append(chainList(chain));
  return block;
}
