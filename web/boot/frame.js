// Life inside a clinic's page: keeps links from replacing the frame, asks
// embed.js to scroll to what they lead to, tells it which row opens and how
// tall the page gets on paper, and keeps the crisis help in the visible part of
// the frame.
if (parent !== window) {
  const doc = document;
  const root = doc.documentElement;
  const post = (type, more) => parent.postMessage({ careguide: 1, type, ...more }, "*");
  const bodyHeight = () => Math.ceil(doc.body.getBoundingClientRect().height);
  const parameters = () => new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");

  // At first only what is in view is laid out (web/page.js): until then nothing
  // stands where it will be, or is as tall.
  const laidOut = async () => {
    while ("first" in root.dataset) await new Promise((done) => setTimeout(done, 10));
  };

  // Where the host's page scrolls, nothing in a full-height frame moves or
  // hears of it. Marks all down the frame tell which part is in view.
  const marks = doc.createElement("div");
  marks.className = "cg-marks";
  marks.ariaHidden = "true";
  const step = 48; // px, as in web/css/boot.css
  const visible = new Map();
  const watcher = new IntersectionObserver((entries) => {
    for (const e of entries) {
      // With scrollY, because a frame of fixed height scrolls by itself.
      if (e.isIntersecting) visible.set(e.target, e.intersectionRect.bottom + scrollY);
      else visible.delete(e.target);
    }
    if (visible.size) root.style.setProperty("--cg-view-end", `${Math.max(...visible.values())}px`);
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

  // A frame that embed.js sizes does not scroll: when a row opens, a scroll bar
  // would come and go before the host knows. One of fixed height must: there
  // nobody answers.
  const PATIENCE = 500; // ms
  let waits;
  const fit = () => {
    clearTimeout(waits);
    if (doc.body.getBoundingClientRect().height <= innerHeight + 1) root.classList.add("cg-fits");
    else waits = setTimeout(() => root.classList.remove("cg-fits"), PATIENCE);
  };
  new ResizeObserver(fit).observe(doc.body);
  addEventListener("resize", fit);

  // On paper every row is open. The host has to make room before it prints, so
  // the height is measured ahead: at a printer's width, within one task, in
  // which nothing is painted.
  const PAPER = 620; // px: A4 with wide margins
  let width;
  const measure = () => {
    if (!doc.body.clientWidth || doc.body.clientWidth === width) return;
    width = doc.body.clientWidth;
    const height = bodyHeight();
    root.classList.add("cg-paper");
    root.style.setProperty("--cg-paper-width", `${Math.min(width, PAPER)}px`);
    root.full = bodyHeight();
    root.classList.remove("cg-paper");
    post("height", { height, full: root.full });
  };
  const idle = window.requestIdleCallback || setTimeout;
  new ResizeObserver(async () => {
    await laidOut();
    idle(measure);
  }).observe(root);

  // The full guide, in a tab of its own, has the options of this one.
  const full = doc.querySelector(".cg-footer__full");
  let offset;
  const remember = () => {
    const given = parameters();
    if (!String(given)) return;
    offset = parseInt(given.get("offset")) || 0;
    given.delete("to");
    if (full) full.hash = given;
  };

  // The row opens, and the host hears of the new height, before it is asked to
  // scroll there: that takes two pictures, of which a frame that is out of view has
  // none.
  const PICTURES = 100; // ms
  const shown = () => new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(done));
    setTimeout(done, PICTURES);
  });
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const scrollTo = async (id) => {
    if (!id) return;
    await laidOut();
    await shown();
    const target = doc.getElementById(id);
    if (!target) return;
    // With the height, at which embed.js lays the frame out anew.
    const height = bodyHeight();
    // embed.js takes a 0 for nothing.
    post("scroll", {
      y: Math.max(1, Math.round(target.getBoundingClientRect().top + scrollY) - (offset || 16)), behavior: calm.matches ? "instant" : "smooth",
      height, full: root.full || height,
    });
  };
  const follow = () => {
    remember();
    const given = parameters();
    scrollTo(String(given) ? given.get("to") : location.hash.slice(1));
    // So that the same name, asked for again, is news again.
    history.replaceState(history.state, "", location.pathname + location.search);
  };
  addEventListener("hashchange", follow);
  // While a page loads, Firefox changes the fragment and tells nobody.
  const catchUp = () => location.hash.includes("=") && dispatchEvent(new Event("hashchange"));
  catchUp();
  addEventListener("load", catchUp);

  for (const a of doc.querySelectorAll(".cg-dock__link")) a.dataset.tool = a.pathname.split("/").at(-2);

  doc.addEventListener("click", (e) => {
    const a = e.target.closest("a[href]");
    if (!a) return;
    const href = a.getAttribute("href");
    // A tool opens in its place here, so that the list stays in the frame.
    if (a.dataset.tool && root.dataset.app !== "failed") {
      e.preventDefault();
      return;
    }
    if (href[0] !== "#") {
      // Anything else would put another page, or an error, in the guide's place.
      [a.target, a.rel] = ["_blank", "noopener"];
      return;
    }
    e.preventDefault();
    location.replace(href); // leaves no entry in the host's history
  });

  new MutationObserver((changes) => {
    for (const { target } of changes) {
      if (target.ariaExpanded === "true" && target.matches(".cg-row__button")) post("open", { id: target.closest(".cg-row").id });
    }
  }).observe(doc, { subtree: true, attributeFilter: ["aria-expanded"] });
}
