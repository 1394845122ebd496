// state.js notes what a reader would miss, to compare it before and after.

// Boxes that only hold other parts may be new ones afterwards: nobody reads,
// selects or presses a box. Text, and what carries it, must be the very same.
// So must rows; the words of a status may change, that is what it is for.
// Functions for the page carry what they use inside, so it is said twice.

/** In the page: gives every node that matters a mark, which only that very node has. */
export function mark() {
  const walker = document.createTreeWalker(document.querySelector("#careguide"), NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    const parts = "a, button, input, label, p:not([role]), h1, h2, h3, h4, li, section, .cg-row, .cg-panel";
    return (node.nodeType === 3 ? !node.parentNode.closest('[role="status"]') : node.matches(parts)) ? 1 : 3;
  });
  for (let n = 0; walker.nextNode(); n++) walker.currentNode.marked = n;
}

/** In the page: what is open, selected, focused, and where everything is. */
export function capture() {
  const all = [...document.querySelectorAll("#careguide *")];
  const walker = document.createTreeWalker(document.querySelector("#careguide"), NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    const parts = "a, button, input, label, p:not([role]), h1, h2, h3, h4, li, section, .cg-row, .cg-panel";
    return (node.nodeType === 3 ? !node.parentNode.closest('[role="status"]') : node.matches(parts)) ? 1 : 3;
  });
  const marks = [];
  while (walker.nextNode()) marks.push(walker.currentNode.marked ?? `new ${(walker.currentNode.outerHTML ?? walker.currentNode.data).slice(0, 60)}`);
  const selection = getSelection();
  const place = (e) => { const box = e.getBoundingClientRect(); return [box.x, box.y, box.width, box.height].map((n) => Math.round(n * 10) / 10).join(" "); };
  return {
    open: [...document.querySelectorAll(".cg-row")].filter((row) => !row.querySelector(".cg-panel").hasAttribute("data-closed")).map((row) => row.id),
    selection: selection.toString(),
    ends: [selection.anchorNode?.marked, selection.anchorOffset, selection.focusNode?.marked, selection.focusOffset],
    focus: document.activeElement.id,
    focusMark: document.activeElement.marked,
    scroll: scrollY,
    hash: location.hash,
    history: history.length,
    marks,
    now: performance.now(),
    places: all.filter((e) => e.checkVisibility() && !e.closest('[role="status"]')).map((e) => `${e.localName}#${e.id}.${e.className} ${e.marked}: ${place(e)}`),
  };
}

// Whether two places are one: to a fifth of a pixel, because Firefox lays a line
// out in sixtieths of one, and a place that is written with one digit may flip.
function samePlace(a = "", b = "") {
  const [name, numbers] = a.split(/: (?=[-\d. ]+$)/), [other, others] = b.split(/: (?=[-\d. ]+$)/);
  return name === other && !!numbers && numbers.split(" ").every((n, i) => Math.abs(n - others?.split(" ")[i]) < 0.2);
}

/** What differs between two captures, in words. */
export function changes(before, after) {
  const out = [];
  for (const key of Object.keys(before)) {
    if (key === "now" || JSON.stringify(before[key]) === JSON.stringify(after[key])) continue;
    if (!Array.isArray(before[key]) || key === "open" || key === "ends") out.push(`${key}: ${JSON.stringify(before[key])} became ${JSON.stringify(after[key])}`);
    else {
      const at = before[key].findIndex((value, i) => value !== after[key][i] && !(key === "places" && samePlace(value, after[key][i])));
      if (at < 0 && before[key].length === after[key].length) continue;
      out.push(`${key}: ${before[key].length} became ${after[key].length}; first: ${before[key][at] ?? "none"} became ${after[key][at] ?? after[key].at(-1)}`);
    }
  }
  return out;
}
