// Says something of a tool at the end of its line, seen or only heard.
const careguideNote = (tool, text, seen) => {
  const doc = document;
  const place = tool.closest(".cg-tools") || tool.parentNode;
  let line = place.querySelector(":scope > .cg-tools__status");
  if (!line) {
    if (!text) return;
    line = doc.createElement("p");
    line.setAttribute("role", "status");
    place.append(line);
  }
  line.className = seen ? "cg-tools__status" : "cg-tools__status cg-tools__status--heard";
  line.wanted = text;
  // A status is read out when its words change, not when it comes: a frame later; but
  // what the tool has said since must stay.
  if (text) requestAnimationFrame(() => setTimeout(() => { if (line.wanted === text) line.textContent = text; }));
  else line.textContent = "";
};
