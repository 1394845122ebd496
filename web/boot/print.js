// Printing: all of a page, or a part of it alone, open, under the page's title and
// the crisis help; and a line that says on paper where it came from, when it was last
// checked and who has reviewed it. What is shown on paper is in web/css/print.css and
// web/css/boot.css: what a button has asked for is marked for them in the page.
{
  const doc = document;
  const root = doc.documentElement;
  const PART = "data-print-part";
  const PATH = "data-print-path"; // what a part lies in

  // In a frame the host prints, and has made room for what it knows of. There
  // the line is for what the frame itself prints.
  const mine = () => parent === window || root.hasAttribute("data-print");
  const write = () => {
    const lead = doc.querySelector(".cg-lead");
    if (!lead || !mine() || doc.querySelector(".cg-origin")) return;
    const line = doc.createElement("p");
    line.className = "cg-origin";
    // Who has reviewed the guide, and the day (ui.TrustLines).
    const trust = [2, 3].map((n) => doc.querySelector(`.cg-trust > :nth-child(${n})`)?.textContent);
    const part = root.dataset.print;
    const { origin, pathname, hash } = location;
    // Of what the address says only what is on the paper: a part, or a comparison.
    const fragment = part ? "#" + part : /^#with=/.test(hash) ? hash : "";
    line.textContent = [`${careguideWords.from} ${origin}${pathname}${fragment}`, ...trust.filter(Boolean)].join(" · ");
    lead.after(line);
  };

  let asked; // by a button, and not begun yet
  const clear = () => {
    asked = false;
    for (const mark of ["data-print", PART, PATH]) doc.querySelectorAll(`[${mark}]`).forEach((e) => e.removeAttribute(mark));
    doc.querySelector(".cg-origin")?.remove();
  };
  const mark = (id) => {
    clear();
    asked = true;
    const part = id && doc.getElementById(id);
    root.dataset.print = part ? id : "";
    if (!part) return;
    // A row alone would not say what it is about.
    const title = part.closest(".cg-section")?.querySelector(".cg-section__title");
    const around = ["#crisis", "h1", "#clinic"].map((s) => doc.querySelector(s));
    for (const shown of [part, ...around, title]) {
      if (!shown || shown !== part && part.contains(shown)) continue;
      shown.setAttribute(PART, "");
      for (let e = shown.parentElement; e; e = e.parentElement) e.setAttribute(PATH, "");
    }
  };

  // Some browsers say when printing begins and some when it ends, some only one of
  // it, and some nothing. A print that no button has asked for is of the whole page.
  addEventListener("beforeprint", () => {
    if (!asked) clear();
    asked = false;
    write();
  });
  addEventListener("afterprint", clear);
  matchMedia("print").addEventListener("change", (e) => e.matches || clear());
  // While a browser asks which printer, nothing is touched: who touches the page has
  // printed, or has changed their mind.
  for (const type of ["keydown", "pointerdown"]) addEventListener(type, () => "print" in root.dataset && clear(), true);

  const able = () => typeof window.print === "function";
  // Prints the part with this id, or all; false where this browser cannot print.
  const paper = root.paper = (id) => { // for the program as well (app/ui/mypages.go)
    if (!able()) return false;
    mark(id);
    try {
      window.print();
      return true;
    } catch {
      clear();
      return false;
    }
  };
  root.toggleAttribute("data-unprintable", !able());

  doc.addEventListener("click", ({ target }) => {
    const button = target.closest('.cg-printall, [data-tool="print"]');
    if (!button) return;
    if (!paper(button.closest("[data-id]")?.dataset.id)) careguideNote(button, careguideWords.noPrint, true);
  });

  // At the very end, where nothing below it can move.
  const end = doc.getElementById("footer");
  if (end && root.dataset.guide && !doc.querySelector(".cg-printall")) {
    const place = doc.createElement("p");
    const button = doc.createElement("button");
    place.className = "cg-printall__place";
    button.type = "button";
    button.className = "cg-printall";
    button.textContent = careguideWords[root.dataset.page === "guide" ? "printAll" : "printPage"];
    place.append(button);
    end.append(place);
  }
}
