// Printing: a button that prints all of a page, and a line that says on paper
// where the page came from, when it was last checked and who has reviewed it.
// What is shown on paper is in web/css/print.css and web/css/boot.css; a part
// alone is printed by app/ui/printonly.go.
{
  const doc = document;
  const root = doc.documentElement;

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
  const erase = () => doc.querySelector(".cg-origin")?.remove();
  addEventListener("beforeprint", write);
  addEventListener("afterprint", erase);

  const printAll = () => {
    root.dataset.print = "";
    addEventListener("afterprint", () => { delete root.dataset.print; }, { once: true });
    print();
  };
  doc.addEventListener("click", (e) => e.target.closest(".cg-printall") && printAll());

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
