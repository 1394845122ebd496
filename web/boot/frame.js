// Life inside a clinic's page: tells embed.js that the guide is here and how
// tall it is, keeps links from replacing the frame, and keeps the crisis help
// in the visible part of it.
if (parent !== window) {
  const doc = document;
  const options = location.hash;
  // "*": the frame does not know its host, and says nothing secret.
  const post = (message) => parent.postMessage({ careguide: 1, ...message }, "*");

  let last = 0;
  const size = () => {
    const height = Math.ceil(doc.body.getBoundingClientRect().height);
    if (!height || height === last) return; // 0: the host hides the frame
    last = height;
    post({ type: "height", height });
    mark(height);
  };

  // Where the host's page scrolls, nothing in a full-height frame moves or
  // hears of it. Marks all down the frame tell which part is in view.
  const marks = doc.createElement("div");
  marks.className = "cg-marks";
  marks.ariaHidden = "true";
  const step = 48; // px, as in web/css/embed.css
  const visible = new Map();
  const watcher = new IntersectionObserver((entries) => {
    for (const e of entries) {
      if (e.isIntersecting) visible.set(e.target, e.intersectionRect.bottom);
      else visible.delete(e.target);
    }
    if (visible.size) doc.documentElement.style.setProperty("--cg-view-end", `${Math.max(...visible.values())}px`);
  }, { threshold: [0, 0.25, 0.5, 0.75, 1] });
  const mark = (height) => {
    while (marks.childElementCount * step > height) {
      watcher.unobserve(marks.lastChild);
      visible.delete(marks.lastChild);
      marks.lastChild.remove();
    }
    while ((marks.childElementCount + 1) * step <= height) {
      const m = doc.createElement("i");
      marks.append(m);
      watcher.observe(m);
    }
  };
  doc.body.append(marks);

  post({ type: "ready" });
  new ResizeObserver(size).observe(doc.body);
  addEventListener("message", (e) => {
    if (e.source !== parent || e.data?.careguide !== 1 || e.data.type !== "hello") return;
    last = 0;
    post({ type: "ready" });
    size();
  });

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
    // After the row that it names has opened and has its place.
    requestAnimationFrame(() => {
      const target = doc.getElementById(href.slice(1));
      if (!target) return;
      size();
      post({ type: "scroll", y: Math.max(0, Math.round(target.getBoundingClientRect().top + scrollY)) });
    });
  });
}
