// Stands inside every page, before its text: what must be settled before the
// first paint. Opens and closes the rows, before and after WebAssembly has
// taken the page over; reads the options that an embedding page gives in the
// fragment, also later; tells that page that the guide is here and how tall it
// is. An option is text to the page, never markup. What is less urgent about
// options is in web/boot/options.js.
(() => {
  const doc = document;
  const root = doc.documentElement;
  const origin = location.origin;
  const on = (type, listener) => doc.addEventListener(type, listener);

  // The page's own policy cannot name an origin that the build does not know.
  // Policies add up: this one leaves of the first only our own origin.
  if (/^http/.test(origin)) {
    const policy = doc.createElement("meta");
    policy.httpEquiv = "Content-Security-Policy";
    policy.content = `default-src ${origin} data: 'unsafe-inline' 'wasm-unsafe-eval'`;
    doc.head.append(policy);
  }

  const framed = parent !== window;
  if (framed) root.dataset.embed = "";
  // For the first picture only what is in view is laid out (section.css); not
  // where a browser is about to go to a part further down.
  if (framed || !location.hash && performance.getEntries()[0]?.type === "navigate") root.dataset.first = "";

  // What the reader has chosen in the settings and keeps (app/display). A sealed
  // frame keeps nothing, and throws.
  const DISPLAY = "careguide-display";
  try {
    const kept = localStorage[DISPLAY] || sessionStorage[DISPLAY];
    if (kept) root.dataset.display = kept;
    for (const [name, value] of new URLSearchParams(kept)) {
      if (/^(theme|contrast|spacing)$/.test(name)) root.dataset[name] = value;
      if (/^size(1\d\d|200)$/.test(name + value)) root.style.fontSize = value + "%";
    }
  } catch {}

  // A closed panel can still be found by the browser's own search, where it can. What
  // is hidden then is a box in its shadow: reader views leave out what says "hidden"
  // in the page itself.
  const closed = "onbeforematch" in root ? "until-found" : "";
  const boxIn = (panel) => {
    const box = doc.createElement("div");
    box.part = "box";
    box.append(doc.createElement("slot"));
    box.addEventListener("beforematch", () => set(panel, true));
    return panel.attachShadow({ mode: "open" }).appendChild(box);
  };
  const set = (panel, on) => {
    const row = panel.parentNode;
    const button = row.querySelector(".cg-row__button");
    // Written here, and not in each row of the page, for its bytes.
    panel.id = row.id + "-panel";
    button.tabIndex = 0;
    button.setAttribute("role", "button");
    button.setAttribute("aria-controls", panel.id);
    button.setAttribute("aria-expanded", on);
    if (on) panel.removeAttribute("data-closed");
    else panel.dataset.closed = closed;
    if (closed) (panel.shadowRoot?.firstChild || boxIn(panel)).hidden = !on && closed;
  };
  // One without an id is not settled yet: row.css keeps it closed.
  const isOpen = (panel) => panel.id && !panel.hasAttribute("data-closed");
  const panels = () => [...doc.querySelectorAll(".cg-panel")];
  const label = () => {
    const all = doc.getElementById("show-all");
    if (!all) return;
    const full = panels().every(isOpen);
    if (full === (all.dataset.full === "1")) return;
    all.dataset.full = full ? "1" : "";
    [all.textContent, all.dataset.other] = [all.dataset.other, all.textContent];
  };

  // Opens the row that an id names or lies in.
  const reveal = (id) => {
    const target = id && doc.getElementById(id);
    const row = target && target.closest(".cg-row");
    if (row) set(row.querySelector(".cg-panel"), true);
    label();
  };

  // The fragment has options, or else the id of a part to show. What options
  // may hold is told in web/boot/options.js.
  let options = new URLSearchParams();
  const option = (name, pattern) => {
    const value = (options.get(name) || "").trim();
    return pattern.test(value) ? value : "";
  };
  const names = (name) => option(name, /^[a-z0-9,-]+$/);
  const has = (list, name) => list.split(",").includes(name);
  const read = () => {
    const fragment = location.hash.slice(1);
    if (!/=/.test(fragment)) return fragment;
    options = new URLSearchParams(fragment);
    if (options.has("theme") && !root.dataset.display) root.dataset.theme = option("theme", /^(light|dark)$/);
    return options.get("to");
  };
  let part = read();

  const link = (href, text) => {
    const a = doc.createElement("a");
    a.href = href;
    a.textContent = text;
    a.className = "cg-clinic__link";
    if (/^https/.test(href)) [a.target, a.rel] = ["_blank", "noopener"];
    return a;
  };
  const showClinic = (box) => {
    const phone = option("phone", /^\+?[\d ().-]{3,30}$/);
    const book = option("book", /^https:\/\/[^\s]+$/);
    const name = option("clinic", /^.{1,80}$/);
    box.textContent = name && `${box.dataset.label}: ${name}`;
    if (phone) box.append(link(`tel:${phone.replace(/[^+\d]/g, "")}`, `${box.dataset.call} ${phone}`));
    if (book) box.append(link(book, box.dataset.book));
  };

  // Help in the reader's country: the one that the reader chose, else the clinic's,
  // else where the device seems to be (web/boot/region.js), else as the page has it.
  const REGION = "careguide-region";
  const region = /^[a-z]{2}$/i;
  const showRegion = (code) => {
    const lines = region.test(code) && doc.querySelector(`.cg-help__region[data-region="${code.toUpperCase()}"]`);
    if (!lines) return;
    const before = root.dataset.region || doc.querySelector(".cg-help__region").dataset.region;
    root.dataset.region = lines.dataset.region;
    if (before === lines.dataset.region) return;
    const find = (kind) => lines.querySelector(`[data-line=${kind}]`);
    const ways = [find("call"), find("text")].filter(Boolean);
    doc.querySelectorAll(".cg-crisis__links").forEach((p) =>
      p.replaceChildren(...ways.map((a) => {
        const copy = a.cloneNode(true);
        copy.className = "cg-crisis__link";
        copy.textContent = a.textContent; // with its space, which parts of a flex box lose
        return copy;
      })));
    // The numbers in texts; crisis.css leaves out what needs a text line.
    root.toggleAttribute("data-textless", !find("text"));
    doc.querySelectorAll(".cg-dial").forEach((a) => {
      const way = find(a.dataset.dial);
      if (!way) return;
      // Its link has a word before it, as in "Call 988".
      const label = way.href && way.closest(".cg-help").dataset[a.dataset.dial] + " ";
      // Read aloud, the node is known; a translator has its own.
      a.firstChild.textContent = way.dataset.say || way.textContent.slice(label?.length);
      if (way.href) a.href = way.href;
      else a.removeAttribute("href");
    });
  };
  const chosen = () => {
    try {
      return localStorage[REGION] || sessionStorage[REGION];
    } catch {}
  };

  // "*": the frame does not know its host, and says nothing secret.
  const post = (type, more) => parent.postMessage({ careguide: 1, type, ...more }, "*");

  // What the page's parts are to be, by the options.
  const left = (id) => names("sections") && !has(names("sections") + ",help-lines", id);
  const settle = (node) => {
    if (!node.matches) return;
    if (node.matches(".cg-panel")) set(node, names("open") === "all" || has(names("open"), node.parentNode.id));
    else if (node.id === "clinic") showClinic(node);
    else if (node.matches(".cg-overdue")) node.hidden = new Date().toISOString() < node.dataset.due;
    else if (node.matches(".cg-section, .cg-contents__link")) node.toggleAttribute("data-left", left(node.id || node.hash.slice(1)));
  };
  // A panel with an id was opened already, by a reader who was quick.
  const settleAll = () => doc.querySelectorAll("#clinic, .cg-overdue, .cg-section, .cg-contents__link, .cg-panel:not([id])").forEach(settle);

  // The parser brings the page in pieces. Where options change what is shown, each
  // is settled before it is painted; else in one go, which holds up the first
  // paint less.
  const arrivals = new MutationObserver((records) => records.forEach((r) => r.addedNodes.forEach(settle)));
  if (/=/.test(location.hash)) arrivals.observe(doc, { childList: true, subtree: true });

  // The host shows the frame, as tall as it is, with the first words in it. To
  // ask for its height costs a layout: in a picture's time, which has one anyway.
  const greetEarly = () => {
    if (doc.readyState === "complete") return;
    if (doc.getElementById("main-message")) post("height", { height: innerHeight, full: innerHeight });
    else requestAnimationFrame(greetEarly);
  };
  if (framed) requestAnimationFrame(greetEarly);

  // Without boot.js, or in a browser that cannot run it, this is a page without
  // scripts: all open, and a sentence in the place of what would not work.
  addEventListener("error", () => {
    if (root.calm) return; // it has come
    root.classList.remove("cg-js");
    panels().forEach((panel) => set(panel, true));
  }, true);

  // The text is all there. DOMContentLoaded would wait for boot.js as well.
  on("readystatechange", () => {
    if (doc.readyState !== "interactive") return;
    arrivals.disconnect();
    settleAll();
    showRegion(chosen() || option("region", region));
    reveal(part);
    // By then the first picture has begun. Not in a picture's time: a frame that
    // is out of view has none, and its host waits for the height.
    setTimeout(() => {
      delete root.dataset.first;
      if (framed) greetHost();
    }, 50); // ms
  });

  // The other end of web/embed.js.
  const greetHost = () => {
    let last;
    const tell = () => {
      const height = Math.ceil(doc.body.getBoundingClientRect().height);
      if (!height || height === last) return; // 0: the host hides the frame
      last = height;
      // The first for embed.js, the second is its event. boot/frame.js knows how
      // tall the page gets on paper.
      const size = { height, full: root.full || height };
      post("height", size);
      post("resize", size);
    };
    const greet = () => {
      last = 0;
      post("ready");
      tell();
    };
    new ResizeObserver(tell).observe(doc.body);
    addEventListener("message", (e) => {
      if (e.source === parent && e.data?.careguide === 1 && e.data.type === "hello") greet();
    });
    greet();
  };

  on("click", (e) => {
    const button = e.target.closest(".cg-row__button");
    const all = e.target.closest("#show-all");
    const jump = e.target.closest('a[href^="#"]');
    const panel = button && button.closest(".cg-row").querySelector(".cg-panel");
    if (panel) set(panel, !isOpen(panel));
    if (all) panels().forEach((p) => set(p, !all.dataset.full));
    if (button || all) label();
    if (jump) reveal(jump.hash.slice(1));
  });
  on("change", (e) => e.target.id === "region" && showRegion(e.target.value));
  on("keydown", (e) => {
    if (!/^(Enter| )$/.test(e.key) || !e.target.matches(".cg-row__button")) return;
    e.preventDefault();
    if (!e.repeat) e.target.click();
  });
  addEventListener("hashchange", () => {
    const before = names("open");
    part = read();
    if (names("open") !== before) panels().forEach(settle);
    settleAll();
    showRegion(chosen() || option("region", region));
    reveal(part);
  });

  // At the end: should anything above fail, the page is as without scripts.
  root.classList.add("cg-js");
})();
