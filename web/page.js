// Stands inside every page, before its text: what must be settled before the
// first paint. Opens and closes the rows, before and after WebAssembly has
// taken the page over; reads the options that an embedding page gives in the
// fragment; tells that page that the guide is here and how tall it is. An
// option is text to the page, never markup.
(() => {
  const doc = document;
  const root = doc.documentElement;
  const origin = location.origin;

  // The page's own policy cannot name an origin that the build does not know.
  // Policies add up: this one leaves of the first only our own origin.
  if (/^http/.test(origin)) {
    const policy = doc.createElement("meta");
    policy.httpEquiv = "Content-Security-Policy";
    policy.content = `default-src ${origin} data: 'unsafe-inline' 'wasm-unsafe-eval'`;
    doc.head.append(policy);
  }

  root.classList.add("cg-js");
  if (parent !== window) root.dataset.embed = "";
  const fragment = location.hash.slice(1);
  const options = new URLSearchParams(/=/.test(fragment) ? fragment : "");
  const option = (name, pattern) => {
    const value = options.get(name) || "";
    return pattern.test(value) ? value : "";
  };
  const theme = option("theme", /^(light|dark)$/);
  if (theme) root.dataset.theme = theme;
  const open = option("open", /^[a-z0-9,-]+$/).split(",");

  // A closed panel can still be found by the browser's own search, where it can.
  const closed = "onbeforematch" in root ? "until-found" : "";
  const buttonOf = (panel) => doc.querySelector(`[aria-controls="${panel.id}"]`);
  const set = (panel, on) => {
    buttonOf(panel).setAttribute("aria-expanded", on);
    if (on) panel.removeAttribute("hidden");
    else panel.setAttribute("hidden", closed);
  };
  const panels = () => [...doc.querySelectorAll(".cg-panel")];
  const label = () => {
    const all = doc.getElementById("show-all");
    if (!all) return;
    const full = panels().every((p) => !p.hasAttribute("hidden"));
    if (full === (all.dataset.full === "1")) return;
    all.dataset.full = full ? "1" : "";
    [all.textContent, all.dataset.other] = [all.dataset.other, all.textContent];
  };

  // Opens the row that an id names or lies in.
  const reveal = (id) => {
    const target = id && doc.getElementById(decodeURIComponent(id));
    const row = target && target.closest(".cg-row");
    if (row) set(row.querySelector(".cg-panel"), true);
    label();
  };

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
    const name = (options.get("clinic") || "").slice(0, 80);
    if (name) box.append(`${box.dataset.label}: ${name}`);
    if (phone) box.append(link(`tel:${phone.replace(/[^+\d]/g, "")}`, `${box.dataset.call} ${phone}`));
    if (book) box.append(link(book, box.dataset.book));
  };

  // Crisis lines: those of the clinic's country, else of the one that the reader
  // chose (web/boot/region.js), else as the page has them.
  const region = /^[a-z]{2}$/i;
  const showRegion = (code) => {
    const lines = region.test(code) && doc.querySelector(`.cg-help__region[data-region="${code.toUpperCase()}"]`);
    if (!lines) return;
    const find = (start) => lines.querySelector(`.cg-help__link[href^="${start}"]`);
    const links = [find("tel:"), find("sms:")].filter(Boolean);
    if (!links.length) links.push(find("https:"));
    root.dataset.region = code.toUpperCase();
    doc.querySelectorAll(".cg-crisis__links").forEach((p) =>
      p.replaceChildren(...links.map((a) => {
        const copy = a.cloneNode(true);
        copy.className = "cg-crisis__link";
        return copy;
      })));
  };

  // The parser brings the page in pieces; each is settled before it is painted.
  const arrive = (node) => {
    if (!node.matches) return;
    if (node.matches(".cg-panel")) set(node, open[0] === "all" || open.includes(node.id.replace(/-panel$/, "")));
    else if (node.id === "clinic") showClinic(node);
    else if (node.matches(".cg-overdue")) node.hidden = new Date().toISOString() < node.dataset.due;
  };
  const arrivals = new MutationObserver((records) => records.forEach((r) => r.addedNodes.forEach(arrive)));
  arrivals.observe(doc, { childList: true, subtree: true });

  // The text is all there. DOMContentLoaded would wait for boot.js as well.
  doc.addEventListener("readystatechange", () => {
    arrivals.takeRecords().forEach((r) => r.addedNodes.forEach(arrive));
    arrivals.disconnect();
    showRegion(option("region", region));
    reveal(options.size ? "" : fragment);
    if (parent !== window) greetHost();
  }, { once: true });

  // The other end of web/embed.js.
  const greetHost = () => {
    let last;
    // "*": the frame does not know its host, and says nothing secret.
    const post = (message) => parent.postMessage({ careguide: 1, ...message }, "*");
    const tell = () => {
      const height = Math.ceil(doc.body.getBoundingClientRect().height);
      if (!height || height === last) return; // 0: the host hides the frame
      last = height;
      post({ type: "height", height });
    };
    const greet = () => {
      last = 0;
      post({ type: "ready" });
      tell();
    };
    new ResizeObserver(tell).observe(doc.body);
    addEventListener("message", (e) => {
      if (e.source === parent && e.data?.careguide === 1 && e.data.type === "hello") greet();
    });
    greet();
  };

  doc.addEventListener("click", (e) => {
    const button = e.target.closest(".cg-row__button");
    const all = e.target.closest("#show-all");
    const jump = e.target.closest('a[href^="#"]');
    if (button) set(doc.getElementById(button.getAttribute("aria-controls")), button.getAttribute("aria-expanded") !== "true");
    if (all) panels().forEach((p) => set(p, !all.dataset.full));
    if (button || all) label();
    if (jump) reveal(jump.hash.slice(1));
  });
  doc.addEventListener("change", (e) => e.target.id === "region" && showRegion(e.target.value));
  doc.addEventListener("beforematch", (e) => set(e.target.closest(".cg-panel"), true), true);
  addEventListener("hashchange", () => reveal(location.hash.slice(1)));
})();
