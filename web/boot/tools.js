// Puts a line of tools at the end of each part of a page. Opening "More" is all
// that is done here; what the tools do is in app.wasm (app/ui/tools.go), and
// web/boot/app.js gets it when one is touched. Where the text did not come with
// the page there are no parts yet, and no lines.
{
  const doc = document;
  const root = doc.documentElement;
  const words = careguideWords;

  // The same parts as in web/css/row.css and web/css/tools.css, which keep room
  // for the line until it is here.
  const sections = "#sections > .cg-section:not(#sources-here, #safety, #help-lines)";
  const PARTS = { guide: ".cg-panel", option: sections, safety: sections, evidence: sections };

  const button = (tool, title) => {
    const b = doc.createElement("button");
    b.type = "button";
    b.className = `cg-tools__button cg-tools__button--${tool}`;
    b.dataset.tool = tool;
    b.textContent = words[tool];
    // Heard without what is around it, it says what it is about.
    b.ariaLabel = `${words[tool]}: ${title}`;
    return b;
  };
  const line = (id, title) => {
    const tools = doc.createElement("div");
    const rest = doc.createElement("div");
    const more = button("more", title);
    tools.className = "cg-tools";
    Object.assign(tools.dataset, { id, title });
    more.ariaExpanded = "false";
    rest.className = "cg-tools__more";
    rest.hidden = true;
    rest.append(button("listen", title), button("share", title), button("print", title));
    tools.append(button("add", title), more, rest);
    return tools;
  };
  for (const part of doc.querySelectorAll(PARTS[root.dataset.page] || "x")) {
    const whole = part.closest(".cg-row") || part;
    part.append(line(whole.id, whole.querySelector("h2, h3").textContent));
  }

  doc.addEventListener("click", (e) => {
    const more = e.target.closest('[data-tool="more"]');
    if (!more) return;
    const rest = more.parentNode.querySelector(".cg-tools__more");
    rest.hidden = !rest.hidden;
    more.ariaExpanded = String(!rest.hidden);
  });
}
