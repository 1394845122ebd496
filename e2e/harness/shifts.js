// shifts.js asks Chromium what has moved by itself in a page.

/** In the page: every layout shift since a moment (of performance.now), once the screen is up to date. */
export async function shifts(since = 0) {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
  const seen = [];
  const observer = new PerformanceObserver((list) => seen.push(...list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  // Entries from before are handed over in a task of their own, after this one.
  await new Promise((done) => setTimeout(done));
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  seen.push(...observer.takeRecords());
  observer.disconnect();
  const name = (node) => (node ? `${node.localName ?? "text"}${node.id ? "#" + node.id : ""}${node.className ? "." + node.className : ""}` : "?");
  const move = ({ node, previousRect, currentRect }) => `${name(node)} ${previousRect.y} to ${currentRect.y}`;
  return seen.filter((entry) => entry.startTime > since).map((entry) => ({ value: entry.value, moved: entry.sources.map(move) }));
}
