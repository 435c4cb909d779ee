// Starts YASGUI on this server's own endpoint. Every look-up elsewhere that it has is switched off: prefix.cc for
// prefixes, LOV for classes and properties, and its list of public endpoints.
const questions = JSON.parse(document.getElementById("questions").textContent);
const endpoint = `${location.origin}/sparql`;
const prefixes = questions[0].text.match(/^PREFIX .*\n/gm).join("");
const first = prefixes + "SELECT ?who ?claim {\n  ?u a or:Utterance ; or:speaker/schema:name ?who ; or:claim/schema:text ?claim\n}\nLIMIT 20";

for (const name of Object.keys(Yasgui.Yasqe.Autocompleters ?? {})) {
  if (name !== "variables") delete Yasgui.Yasqe.Autocompleters[name];
}
Yasgui.Yasqe.defaults.autocompleters = ["variables"];
Yasgui.Yasqe.defaults.value = first;
Yasgui.Yasqe.defaults.createShareableLink = null;

const yasgui = new Yasgui(document.getElementById("yasgui"), {
  requestConfig: { endpoint },
  copyEndpointOnNewTab: true,
  persistenceId: null,
  endpointCatalogueOptions: { getData: () => [], keys: [], renderItem: () => {} },
});

const ready = document.getElementById("ready");

function show(name) {
  const question = questions.find((one) => one.name === name);
  if (!question) return;
  ready.value = name;
  document.getElementById("described").textContent = question.description;
  yasgui.getTab().getYasqe().setValue(question.text);
}

ready.addEventListener("change", () => show(ready.value));
addEventListener("hashchange", () => show(decodeURIComponent(location.hash.slice(1))));
show(decodeURIComponent(location.hash.slice(1)));
document.documentElement.dataset.ready = "";
