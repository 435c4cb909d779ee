// Cards and the text they are about light up together; the filters hide kinds of source.
const text = document.getElementById("text");
const cards = document.getElementById("cards");
const wide = matchMedia("(min-width: 901px)");

function partsOf(number) {
  const marks = text.querySelectorAll(`[data-numbers~="${number}"]`);
  return [...marks, document.getElementById(`ref-${number}`), document.getElementById(`card-${number}`)];
}

function light(number, on) {
  for (const part of partsOf(number)) part?.classList.toggle("on", on);
}

function lightOnly(number) {
  for (const part of document.querySelectorAll(".on")) part.classList.remove("on");
  if (number) light(number, true);
}

/** The attribution under an event, the innermost where they nest, or undefined. */
function numberAt(target) {
  const place = target.closest("[data-number], [data-numbers]");
  return place?.dataset.number ?? place?.dataset.numbers.split(" ").at(-1);
}

function revealCard(number) {
  if (wide.matches) document.getElementById(`card-${number}`).scrollIntoView({ block: "nearest" });
}

function revealText(number) {
  if (wide.matches) document.getElementById(`ref-${number}`)?.scrollIntoView({ block: "nearest" });
}

for (const event of ["mouseover", "focusin"]) {
  text.addEventListener(event, ({ target }) => {
    const number = numberAt(target);
    lightOnly(number);
    if (number) revealCard(number);
  });
  cards.addEventListener(event, ({ target }) => lightOnly(numberAt(target)));
}
for (const place of [text, cards]) place.addEventListener("mouseleave", () => lightOnly(undefined));
cards.addEventListener("focusin", ({ target }) => {
  const number = numberAt(target);
  if (number) revealText(number);
});

text.addEventListener("click", ({ target }) => {
  const number = target.closest(".mark") && numberAt(target);
  if (number) document.getElementById(`card-${number}`).focus();
});

// Following a link to a card moves the focus there, so that Tab goes on from it.
addEventListener("hashchange", () => document.getElementById(location.hash.slice(1))?.focus());

document.getElementById("legend").addEventListener("change", ({ target }) => {
  if (target.id === "mark-bare") {
    document.body.classList.toggle("bare-marked", target.checked);
    return;
  }
  const parts = document.querySelectorAll(`main .mark.kind-${target.dataset.kind}, .ref.kind-${target.dataset.kind}, .card.kind-${target.dataset.kind}`);
  for (const part of parts) part.classList.toggle("off", !target.checked);
});
document.documentElement.dataset.ready = "true";
