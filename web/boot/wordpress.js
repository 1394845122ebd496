// Life inside WordPress, where an author has pasted nothing but this page's
// address (app/site/oembed.go). WordPress gives the frame a secret, at most
// 1,000 pixels of height, and a sandbox in which scripts run and nothing else: no
// tab opens and no number is dialled. So the page scrolls by itself, and what
// leads out of it asks WordPress, which follows links to our own host.
// Its side of the protocol: src/js/_enqueues/wp/embed.js in wordpress-develop.
if (parent !== window) {
  const doc = document;
  const root = doc.documentElement;
  const page = location.href.split("#")[0];
  const full = doc.querySelector(".cg-footer__full");
  const post = (message, value) => parent.postMessage({ message, value, secret }, "*");

  let last;
  const tell = () => {
    const height = Math.ceil(doc.body.getBoundingClientRect().height);
    if (height && height !== last) post("height", last = height);
  };

  // Only a page of our own can be reached. What leads elsewhere, or dials, works
  // there: so the reader is taken to the same place on it.
  const way = (a) => {
    if (a.origin === location.origin && a.protocol === location.protocol) return a.href;
    const near = a.closest(".cg-crisis") ? doc.querySelector(".cg-help") : a.closest("[id]");
    return page + (near ? "#" + near.id : "");
  };
  const lead = (e) => {
    const a = e.target.closest("a[href]");
    if (!a || a.getAttribute("href")[0] === "#") return;
    e.preventDefault();
    e.stopPropagation(); // no other listener of ours may make a new tab of it
    focus(); // WordPress believes only the frame that has the focus
    post("link", way(a));
  };

  const begin = () => {
    const bar = doc.createElement("p");
    const link = doc.createElement("a");
    root.dataset.wordpress = "";
    bar.className = "cg-full";
    link.className = "cg-full__link";
    link.href = page;
    link.textContent = full ? full.textContent : doc.title;
    bar.append(link);
    doc.body.prepend(bar);
    doc.addEventListener("click", lead, true);
    post("ready");
    new ResizeObserver(tell).observe(doc.body);
    // WordPress's script may come later than this page, and then asks.
    addEventListener("message", (e) => {
      if (e.source !== parent || e.data?.message !== "ready") return;
      last = 0;
      tell();
    });
  };
  const secret = new URLSearchParams(location.hash.slice(1)).get("secret");
  if (/^[a-z0-9]+$/i.test(secret || "")) {
    begin();
    // It is no option of the guide, and no part of it.
    history.replaceState(history.state, "", page);
  }
}
