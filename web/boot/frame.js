// Life inside a clinic's page: keeps links from replacing the frame, asks
// embed.js to scroll to what they lead to, and keeps the crisis help in the
// visible part of the frame.
if (parent !== window) {
  const doc = document;
  const options = location.hash;

  // Where the host's page scrolls, nothing in a full-height frame moves or
  // hears of it. Marks all down the frame tell which part is in view.
  const marks = doc.createElement("div");
  marks.className = "cg-marks";
  marks.ariaHidden = "true";
  const step = 48; // px, as in web/css/embed.css
  const visible = new Map();
  const watcher = new IntersectionObserver((entries) => {
    for (const e of entries) {
      // With scrollY, because a frame of fixed height scrolls by itself.
      if (e.isIntersecting) visible.set(e.target, e.intersectionRect.bottom + scrollY);
      else visible.delete(e.target);
    }
    if (visible.size) doc.documentElement.style.setProperty("--cg-view-end", `${Math.max(...visible.values())}px`);
  }, { threshold: [0, 0.25, 0.5, 0.75, 1] });
  const mark = () => {
    const height = doc.body.getBoundingClientRect().height;
    while ((marks.childElementCount - 1) * step >= height) {
      watcher.unobserve(marks.lastChild);
      visible.delete(marks.lastChild);
      marks.lastChild.remove();
    }
    // The last one reaches past the end and is cut off there.
    while (marks.childElementCount * step < height) {
      const m = doc.createElement("i");
      marks.append(m);
      watcher.observe(m);
    }
  };
  doc.body.append(marks);
  new ResizeObserver(mark).observe(doc.body);

  const full = doc.querySelector(".cg-footer__full");
  if (full && options.includes("=")) full.hash = options;

  doc.addEventListener("click", (e) => {
    const a = e.target.closest("a[href]");
    if (!a) return;
    const href = a.getAttribute("href");
    if (href[0] !== "#") {
      // Anything else would put another page, or an error, in the guide's place.
      [a.target, a.rel] = ["_blank", "noopener"];
      return;
    }
    e.preventDefault();
    location.replace(href); // leaves no entry in the host's history
    // Two frames: the row that it names opens, and the host hears of the new
    // height, before it is asked to scroll there.
    requestAnimationFrame(() => requestAnimationFrame(() => {
      const target = doc.getElementById(href.slice(1));
      if (target) parent.postMessage({ careguide: 1, type: "scroll", y: Math.max(0, Math.round(target.getBoundingClientRect().top + scrollY)) }, "*");
    }));
  });
}
