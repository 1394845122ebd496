/**
 * Shows a Careguide guide inside any web page. Paste one of these:
 *
 *   1. <div class="careguide" data-guide="name-of-the-guide">
 *        <a href="https://HOST/name-of-the-guide/">Title of the guide</a>
 *      </div>
 *      <script async src="https://HOST/embed.js"></script>
 *
 *   2. the same, with the sandboxed <iframe> already inside the div: one round
 *      trip less, and readable on pages that run no scripts
 *
 *   3. <script async src="https://HOST/embed.js" data-guide="name-of-the-guide"></script>
 *
 * Options are data-* attributes of the div or the script; the div wins. The
 * link stays until the guide has proved that it runs. Nothing is stored.
 *
 * The host's page gets one global, Careguide, whose scan(root) finds guides
 * added later, and the events careguide:ready and careguide:error on the div.
 *
 * Every byte here delays somebody else's page: the build fails above 1,268.
 */
(() => {
  // What each option may hold, as a pattern that a webmaster can read in the
  // console. In the order that compresses best, like other lists here.
  const OPTIONS = {
    book: "https:.+",
    region: "[A-Za-z]{2}",
    clinic: ".+",
    guide: "[a-z0-9-]+",
    open: "[a-z0-9,-]+",
    phone: "[0-9 ().+-]+",
    theme: "auto|light|dark",
    lang: "en", // with a second language: en|es
  };
  const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals";
  const TAG = "script[src*=embed\\.js]";
  const BOX = ".careguide";
  const doc = document;
  let count = 0;

  // Modules and script optimisers leave no currentScript.
  const loader = doc.currentScript || doc.querySelector(TAG);

  const warn = (text, element) => console.warn("careguide: " + text, element);
  const make = (name, properties) => Object.assign(doc.createElement(name), properties);

  const mount = (box, script) => {
    // While a page loads, an element that nothing follows may be half parsed.
    if (box.careguide || (!box.nextSibling && doc.readyState === "loading")) return;
    box.careguide = 1;
    if (!box.dataset.guide) script.careguide = 1; // its guide is shown here, not in its place

    const options = {};
    for (const key in OPTIONS) {
      const value = (box.dataset[key] || script.dataset[key] || "").trim();
      if (value.match(`^(${OPTIONS[key]})$`)) options[key] = value;
      else if (value) warn(`data-${key}="${value}" is not used, write ${OPTIONS[key]}`, box);
    }
    const { guide, lang = "en", ...query } = options;
    if (!guide) return warn('write data-guide="name"', box);

    const page = new URL(`${lang}/${guide}/`.replace(/^en./, ""), script.src).href;
    const { origin } = new URL(page);
    const link = box.querySelector("a") || box.appendChild(make("a", { href: page, innerText: "Guide: " + guide }));

    // Set by script, because a strict Content-Security-Policy forbids style
    // attributes; against what hosts' styles do to iframes. A color-scheme that is
    // not the host's makes browsers paint a ground of its own behind the guide, so
    // dark text never lands on a dark page. "auto" < "b" < the others.
    const style = `width:100%;color-scheme:${query.theme > "b" ? query.theme : "inherit"};display:block;border:0;max-height:none;height:`;

    let frame = box.querySelector("iframe");
    if (!frame) {
      frame = make("iframe", {
        title: link.innerText + (count++ ? " " + count : ""), // frames are told apart by name
        loading: "lazy", // counts only if set before src
        referrerPolicy: "no-referrer",
        src: page + "#" + new URLSearchParams(query), // the fragment reaches no server
      });
      // Hidden, because a blocked frame shows the browser's error page. A screen
      // high, so that what follows is out of sight when the true height comes.
      frame.style.cssText = style + "min(100vh,1200px);visibility:hidden";
    }

    const tell = (name) => box.dispatchEvent(new Event("careguide:" + (box.careguide = name), { bubbles: true }));
    const fail = () => {
      if (box.careguide !== 1) return;
      warn(`${page} did not load; a Content-Security-Policy needs frame-src ${origin}`, frame);
      box.prepend(make("p", { innerText: "This guide did not load. Open it here:" }));
      box.style.minHeight = 0; // no gap where the guide would have been
      frame.style.display = "none";
      tell("error");
    };

    addEventListener("message", (e) => {
      const { type, height, y, careguide } = e.data || e;
      // All sealed frames call their origin "null": only the source tells ours from others.
      if (careguide !== 1 || e.origin !== "null" || e.source !== frame.contentWindow) return;
      if (type === "ready" && box.careguide !== type) {
        // Perhaps late, after an error: then its sentence goes as well.
        for (const child of box.children) child.style.display = "none";
        frame.style.cssText += "visibility:visible;display:block";
        tell(type);
      }
      if (type === "height" && height >= 80 && height <= 1e5) frame.style.cssText = style + height + "px";
      if (type === "scroll" && y >= 0 && y <= 1e5) {
        // Scrolls whatever scrolls here, be it the window or a panel of the host.
        frame.style.scrollMarginTop = (box.dataset.offset || 16) - y + "px";
        frame.scrollIntoView();
      }
    });
    addEventListener("securitypolicyviolation", (e) => {
      if (e.blockedURI === origin && e.disposition === "enforce") fail();
    });
    // A lazy frame loads when it comes near: only in view does the clock run.
    new IntersectionObserver((e) => e[0].isIntersecting && setTimeout(fail, 8000)).observe(frame);

    if (frame.sandbox != SANDBOX) {
      frame.sandbox = SANDBOX;
      box.append(frame); // reloads a frame from the markup: a seal holds from the next load on
    }
    // A frame from the markup may have been ready before we listened.
    frame.contentWindow.postMessage({ type: "hello", careguide: 1 }, "*");
  };

  const scan = (root) => {
    try {
      root = (root || 0).parentNode || doc; // the root may itself be a guide's element
      for (const box of root.querySelectorAll(BOX)) mount(box, loader);
      for (const script of root.querySelectorAll(TAG + "[data-guide]")) {
        if (!(script.careguide || script.matches(BOX + "+*,head *"))) {
          script.before(make("div", { className: "careguide" }));
          mount(script.previousSibling, script);
        }
      }
      doc.readyState === "loading" || doc.querySelector(BOX) || warn('write data-guide="name"', loader);
    } catch (error) {
      warn(error);
    }
  };

  // A page may carry the script twice; an element with our name is not our script.
  if (self.Careguide && Careguide.scan) return Careguide.scan();
  self.Careguide = { scan };
  scan();
  addEventListener("DOMContentLoaded", scan);
})();
