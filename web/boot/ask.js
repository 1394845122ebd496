// Asks, where a reader saves data, before the tools cost them any: in a plain
// sentence with how much it is, beside what was touched.
//
// What they say holds for the page. Nothing is stored for it, and nothing needs
// to be: once the tools have come they are in the browser's cache, and what is
// there is not asked for (web/boot/app.js).
const careguideAsk = (() => {
  const doc = document;
  const script = doc.currentScript;
  let asked; // the place that is asked about

  const slow = matchMedia("(prefers-reduced-data: reduce)");
  const box = doc.createElement("div");
  const text = doc.createElement("p");
  box.className = "cg-ask";
  text.setAttribute("role", "status");

  const button = (label, place, then) => {
    const b = doc.createElement("button");
    b.type = "button";
    b.className = "cg-notice__use";
    b.textContent = label;
    b.addEventListener("click", () => {
      asked = null;
      box.remove();
      then();
      // The focus was on a button that is gone.
      if (place.tabIndex < 0) place.tabIndex = -1;
      place.focus({ preventScroll: true });
    });
    box.append(b);
  };

  return {
    saves: () => slow.matches || navigator.connection?.saveData || /2g/.test(navigator.connection?.effectiveType),
    /** Asks beside a place whether the tools may come, and calls yes, or no with what was asked. */
    about(place, yes, no = () => {}) {
      if (asked === place) return;
      asked = place;
      text.textContent = "";
      box.replaceChildren(text);
      button(careguideWords.askYes, place, yes);
      button(careguideWords.askNo, place, () => no(text.textContent));
      const line = place.closest(".cg-tools, .cg-dock");
      if (line) line.append(box);
      else place.after(box);
      // A status is read out when its words change, not when it comes.
      const need = (+script.dataset.need).toLocaleString(doc.documentElement.dataset.lang);
      setTimeout(() => { text.textContent = careguideWords.ask.replace("%s", need); });
    },
  };
})();
