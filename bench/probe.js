// probe.js is put into every document before its own scripts: it notes what a
// reader sees, and when. It runs in the page and uses nothing from here.

/**
 * Readable is the first frame in which both the heading of the page and the
 * first paragraph under it are on the screen, by the Element Timing API. First
 * contentful paint would take a menu for the text, and largest contentful paint
 * waits for whatever is large.
 */
export function probe({ heading, lead }) {
  // Tabs of one's own would fetch everything again for their worker, frames would not.
  delete Navigator.prototype.serviceWorker;
  const seen = {};
  const notes = globalThis.bench = { fcp: 0, lcp: 0, shift: 0, tasks: [], scripts: [] };
  const observe = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });

  // Only elements with this attribute are timed; here it is set before they are painted.
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        // The parser brings one at a time; a program may bring all of them at once.
        const brought = document.readyState === "loading" || !node.querySelectorAll ? [node] : [node, ...node.querySelectorAll("h1, p")];
        for (const each of brought) if (/^(h1|p)$/.test(each.localName)) each.setAttribute("elementtiming", each.localName);
      }
    }
  }).observe(document, { childList: true, subtree: true });
  observe("element", (entry) => {
    const text = entry.element?.textContent.trim();
    if (text?.startsWith(heading)) seen.heading ??= entry.renderTime; // a theme may add a link to it
    if (text === lead) seen.lead ??= entry.renderTime;
    if (notes.readable || !seen.heading || !seen.lead) return;
    notes.readable = Math.max(seen.heading, seen.lead);
    benchReadable(String(performance.timeOrigin + notes.readable));
  });

  observe("paint", (entry) => { if (entry.name === "first-contentful-paint") notes.fcp = entry.startTime; });
  observe("largest-contentful-paint", (entry) => { notes.lcp = entry.startTime; });
  observe("layout-shift", (entry) => { if (!entry.hadRecentInput) notes.shift += entry.value; });
  observe("longtask", (entry) => notes.tasks.push({ whose: entry.name, start: entry.startTime, ms: entry.duration }));
  // Which scripts made a frame late, and how long each ran.
  observe("long-animation-frame", (entry) => entry.scripts.forEach((s) => notes.scripts.push({ file: s.sourceURL.split("/").at(-1), ms: s.duration })));
}
