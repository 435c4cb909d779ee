// Cards and the text they are about light up together; the filters hide attributions in both.
const cards = new Map([...document.querySelectorAll(".card")].map((card) => [card.dataset.number, card]));
const marks = [...document.querySelectorAll(".mark")].map((mark) => ({
  mark,
  numbers: mark.dataset.numbers.split(" "),
  roles: mark.dataset.roles.split(" "),
}));
const wide = matchMedia("(min-width: 901px)");
const find = document.getElementById("find");
// What a search looks through: what a card says of its own attribution, not where it leads.
const wordsOf = new Map([...cards].map(([number, card]) => {
  const own = [...card.querySelectorAll(".name, .role, blockquote, .chain, dl")];
  return [number, own.map((part) => part.textContent).join(" ").toLocaleLowerCase()];
}));
const byId = (id) => document.getElementById(id);

/** An attribution and those of other articles that tell of the same claim. */
function together(number) {
  const row = document.querySelector(`.shared a[data-number="${number}"]`)?.closest("tr");
  return row ? [...row.querySelectorAll("a[data-number]")].map((link) => link.dataset.number) : [number];
}

function lightOnly(number) {
  for (const part of document.querySelectorAll(".on")) part.classList.remove("on");
  if (!number) return;
  for (const one of together(number)) {
    const parts = document.querySelectorAll(`[data-numbers~="${one}"], [data-number="${one}"]`);
    for (const part of parts) part.classList.add("on");
  }
}

/** The attribution under an event, the innermost of those shown where they nest, or undefined. */
function numberAt(target) {
  const place = target.closest("[data-number], [data-numbers]");
  return place?.dataset.number ?? place?.dataset.numbers.split(" ").filter(isShown).at(-1);
}

/** Bring the card, or the place in the text, into view beside what the reader looks at. */
function reveal(number, what) {
  if (!wide.matches) return;
  for (const one of together(number)) byId(`${what}-${one}`)?.scrollIntoView({ block: "nearest" });
}

for (const event of ["mouseover", "focusin"]) {
  document.querySelector("main").addEventListener(event, ({ target }) => {
    const number = numberAt(target);
    lightOnly(number);
    if (!number || document.body.classList.contains("several")) return;
    if (target.closest(".text")) reveal(number, "card");
    else if (event === "focusin") reveal(number, "ref");
  });
}
document.querySelector("main").addEventListener("mouseleave", () => lightOnly(undefined));

for (const text of document.querySelectorAll(".text")) {
  text.addEventListener("click", ({ target }) => {
    const number = target.closest(".mark") && numberAt(target);
    if (number) cards.get(number).focus();
  });
}

/** Scroll the other articles, each inside its own box, until the same claim stands as high as here. */
function level(ref) {
  for (const number of together(ref.dataset.number)) {
    const other = byId(`ref-${number}`);
    other.closest(".text").scrollTop += other.getBoundingClientRect().top - ref.getBoundingClientRect().top;
  }
}

/** Go where the address points; the graph calls the third attribution u3, whether it has a source or not. */
function follow(id) {
  const place = byId(id) ?? byId(`ref-${/^u(\d+)/.exec(id)?.[1]}`);
  if (place?.closest(".text") && id.includes("u")) markBare(true);
  place?.scrollIntoView({ block: "center" });
  place?.focus();
  if (place?.matches(".ref")) level(place);
}
addEventListener("hashchange", () => follow(location.hash.slice(1)));
// Going there at once leaves no late event to take the focus back from where a key has led meanwhile. In a
// notebook's frame a link to "#x" would load the notebook: there the page goes to x by itself.
addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (location.protocol !== "about:") history.pushState(null, "", link.getAttribute("href"));
  follow(link.getAttribute("href").slice(1));
});

function markBare(on) {
  const box = byId("mark-bare");
  if (box) box.checked = on;
  document.body.classList.toggle("bare-marked", on);
}

function isShown(number) {
  return !cards.get(number).classList.contains("off");
}

function isWanted(card, kinds, words) {
  const { kind, level, stance } = card.dataset;
  const levels = byId("level").value;
  const stances = byId("stance").value;
  if (!kinds.has(kind) || (levels && level !== levels) || (stances && stance !== stances)) return false;
  return words.every((word) => wordsOf.get(card.dataset.number).includes(word));
}

/** Draw a stretch of text as part of the innermost attribution that the filters leave. */
function dress({ mark, numbers, roles }) {
  const left = numbers.filter(isShown);
  const kinds = left.map((number) => cards.get(number).dataset.kind);
  mark.className = left.length
    ? ["mark", `kind-${kinds.at(-1)}`, `role-${roles[numbers.indexOf(left.at(-1))]}`, kinds.length > 1 ? `inside-${kinds.at(-2)}` : ""].join(" ")
    : "mark off";
}

function filter() {
  const kinds = new Set([...document.querySelectorAll("#filters [data-kind]:checked")].map((box) => box.dataset.kind));
  const words = find.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const [number, card] of cards) {
    const wanted = isWanted(card, kinds, words);
    shown += wanted;
    for (const part of [card, byId(`ref-${number}`)]) part?.classList.toggle("off", !wanted);
  }
  marks.forEach(dress);
  const silent = [...cards.values()].some((card) => card.dataset.stance === "no answer");
  const all = `${cards.size} attribution${cards.size === 1 ? "" : "s"}${silent ? " and unanswered requests" : ""}`;
  byId("count").textContent = shown === cards.size ? all : `${shown} of ${all}`;
}

byId("filters").addEventListener("input", ({ target }) => {
  if (target.id === "mark-bare") markBare(target.checked);
  else filter();
});

/** The attribution so many further on in the text, of those shown. */
function step(from, by) {
  const refs = [...document.querySelectorAll(".ref:not(.off)")];
  const at = refs.findIndex((ref) => ref.dataset.number === from);
  return refs[Math.min(Math.max(at + by, 0), refs.length - 1)]?.dataset.number;
}

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select")) {
    if (event.key === "Escape" && event.target === find) {
      find.value = "";
      filter();
    }
    return;
  }
  const card = event.target.closest(".card");
  const number = event.target.dataset?.number ?? card?.dataset.number;
  if (event.key === "/") find.focus();
  else if (event.key === "Escape" && card) byId(`ref-${number}`)?.focus();
  else if (number && "jk".includes(event.key)) byId(`${card ? "card" : "ref"}-${step(number, event.key === "j" ? 1 : -1)}`)?.focus();
  else return;
  event.preventDefault();
});

// Paper can't be opened further.
let closed = [];
addEventListener("beforeprint", () => {
  closed = [...document.querySelectorAll("details:not([open])")];
  for (const details of closed) details.open = true;
});
addEventListener("afterprint", () => {
  for (const details of closed) details.open = false;
});

if (location.hash) follow(location.hash.slice(1));
document.documentElement.dataset.ready = "true";
