// Light or dark: the reader's system decides until the button is pressed.
const systemDark = matchMedia("(prefers-color-scheme: dark)");
const themeListeners = [];

function isDark() {
  return document.documentElement.classList.contains("dark");
}

function setDark(dark) {
  document.documentElement.classList.toggle("dark", dark);
  const button = document.getElementById("theme");
  button.setAttribute("aria-pressed", String(dark));
  button.title = dark ? "Dark is on; press for light" : "Dark is off; press for dark";
  for (const listener of themeListeners) listener();
}

document.getElementById("theme").addEventListener("click", () => setDark(!isDark()));
systemDark.addEventListener("change", (event) => setDark(event.matches));
setDark(systemDark.matches);
// Paper is white whatever the screen was.
let darkBeforePrint = false;
addEventListener("beforeprint", () => { darkBeforePrint = isDark(); setDark(false); });
addEventListener("afterprint", () => setDark(darkBeforePrint));
