// Starts YASGUI on this server's own endpoint. Every look-up elsewhere that it has is switched off: prefix.cc for
// prefixes, LOV for classes and properties, and its list of public endpoints.
const questions = JSON.parse(document.getElementById("questions").textContent);
const asked = location.hash; // YASGUI looks for a query in it, and empties it
const endpoint = `${location.origin}/sparql`;
const prefixes = questions[0].text.match(/^PREFIX .*\n/gm).join("");
const first = prefixes + "SELECT DISTINCT ?who ?claim {\n  ?u a or:Utterance ; or:speaker/schema:name ?who ; or:claim/schema:text ?claim\n}\nLIMIT 20";

for (const name of Object.keys(Yasgui.Yasqe.Autocompleters ?? {})) {
  if (name !== "variables") delete Yasgui.Yasqe.Autocompleters[name];
}
Yasgui.Yasqe.defaults.autocompleters = ["variables"];
Yasgui.Yasqe.defaults.value = first;
Yasgui.Yasqe.defaults.createShareableLink = null;
Object.assign(Yasgui.Yasqe.defaults.extraKeys, { Tab: false, "Shift-Tab": false }); // they lead out of the query, and don't indent

const yasgui = new Yasgui(document.getElementById("yasgui"), {
  requestConfig: { endpoint },
  copyEndpointOnNewTab: true,
  persistenceId: null,
  autofocus: false,
  endpointCatalogueOptions: { getData: () => [], keys: [], renderItem: () => {} },
});

const ready = document.getElementById("ready");

/** Put the ready-made question that the end of an address names into the editor, and ask it. */
function show(fragment) {
  const name = fragment.slice(1);
  const question = questions.find((one) => one.name === name);
  if (!question) return;
  ready.value = name;
  document.getElementById("described").textContent = question.description;
  const editor = yasgui.getTab().getYasqe();
  editor.setValue(question.text);
  editor.collapsePrefixes(true);
  editor.query().catch(() => {}); // YASGUI shows what is wrong
}

/** Have what an answer names open on a page here: its own address may be none that a browser can open. */
function leadHere() {
  for (const link of document.querySelectorAll("#yasgui a.iri:not([data-iri])")) {
    link.dataset.iri = link.getAttribute("href");
    link.href = `/about?iri=${encodeURIComponent(link.dataset.iri)}`;
  }
}

/** What YASGUI leaves without a name for those who don't see it. */
function nameFields() {
  const names = { ".yasqe textarea": "Query", "input.autocomplete": "Address of the endpoint", ".tableSizer": "Rows on a page" };
  for (const [field, name] of Object.entries(names)) {
    for (const one of document.querySelectorAll(`#yasgui ${field}`)) one.setAttribute("aria-label", name);
  }
}
new MutationObserver(() => (nameFields(), leadHere())).observe(document.getElementById("yasgui"), { childList: true, subtree: true });
nameFields();

ready.addEventListener("change", () => show(`#${ready.value}`));
addEventListener("hashchange", () => show(location.hash));
yasgui.getTab().getYasqe().collapsePrefixes(true);
show(asked);
document.documentElement.dataset.ready = "";
