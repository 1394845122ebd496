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
 * guide reads and checks them. The link stays until the guide has proved that
 * it runs. Nothing is stored.
 *
 * The host's page gets one global, Careguide:
 *
 *   Careguide.scan(root)             finds guides that were added later
 *   Careguide.mount(el, options)     shows a guide in any element; returns
 *     {update(options), open(name), destroy()}
 *
 * and on the element the events careguide:ready, :resize, :open and :error.
 *
 * Every byte here delays somebody else's page: a test fails above 1,268 with
 * brotli. The order of lists and statements is the one that compresses best, and
 * what stands here twice costs less than a name for it.
 */
(() => {
  // The build fills in what stands in double braces: the way from this file to the
  // site, and its name; below, the folders of languages and of guides, the first
  // of each being the default.
  const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals";
  const ROOT = "{{ROOT}}";
  const TAG = "script[src*='{{NAME}}']";
  let count = 0;

  // Modules and script optimisers leave no currentScript.
  const loader = document.currentScript || document.querySelector(TAG);

  const warn = (text) => console.warn("careguide: " + text);
  const make = (name, properties) => Object.assign(document.createElement(name), properties);

  // A host's page never meets an exception of ours.
  const safely = (work) => (...args) => {
    try {
      return work(...args);
    } catch (error) {
      warn(error);
    }
  };

  const mount = safely((box, given) => {
    if (box.careguide) return box.careguide.update(given);

    const life = new AbortController(); // ends every listener at once
    const on = (type, listener) => addEventListener(type, safely(listener), life);
    // state is 1: the guide is here, 2: it did not come
    let options, height, page, state, full;

    // Reads the options into the guide's address. They stand in its fragment,
    // which reaches no server; what they may hold, the guide knows.
    const read = (more, to = "") => {
      given = { ...given, ...more };
      options = { ...loader.dataset, ...box.dataset, ...given, to };
      const pick = (all, value) => all.find((one) => one === value + "/") || all[0];
      page = new URL(ROOT + pick({{LANGUAGES}}, options.lang) + pick({{GUIDES}}, options.guide), loader.src);
      page.hash = new URLSearchParams(options);
    };
    read();
    const link = box.querySelector("a") || box.appendChild(make("a", { innerText: "Guide", href: page }));
    const frame = box.querySelector("iframe") || make("iframe", {
      // Counts only if set before src. Any other word is "eager": who has come for
      // a part need not scroll for it.
      loading: location.hash.split("#careguide-")[1] || options.load || "lazy",
      title: link.innerText + " " + (count++ || ""), // frames are told apart by name
      referrerPolicy: "no-referrer",
    });
    box.style.minHeight = options.minHeight + "px"; // what is no number changes nothing

    // Set by script, because a strict Content-Security-Policy forbids style
    // attributes; against what hosts' styles do to iframes. A height is made a
    // number: a text of the guide's could say more than that.
    const dress = (height, visibility) => {
      frame.style.cssText = `height:${+height}px!important;display:block!important;max-height:none!important;position:static!important;width:100%!important;border:0!important;visibility:${visibility}`;
    };
    const show = (display) => {
      // Some hosts wrap frames: a wrapper then only passes the frame on.
      for (const child of box.children) child.style.display = child.contains(frame) ? "contents" : display;
    };
    const tell = (type, detail) => box.dispatchEvent(new CustomEvent("careguide:" + type, { bubbles: 1, detail }));

    const note = make("button", { innerText: "This guide did not load. Try again.", type: "button", onclick: () => start(note.remove()) });
    const fail = () => {
      if (state) return;
      state = 2;
      dress(0, "hidden"); // and not away: late, it must tell its height
      warn("This guide did not load. CSP needs frame-src " + page.origin);
      box.prepend(note);
      box.style.minHeight = 0; // no gap where the guide would have been
      tell("error");
    };
    // A lazy frame loads when it comes near: only in view does the clock run.
    const watcher = new IntersectionObserver((e) => e[0].isIntersecting && setTimeout(fail, 8000));

    const start = () => {
      if (state || frame.sandbox != SANDBOX) {
        frame.sandbox = SANDBOX;
        frame.src = page;
        // Hidden, because a blocked frame shows the browser's error page. A screen
        // high, so that what follows is out of sight when the true height comes.
        dress(innerHeight, "hidden");
        box.append(frame); // loads it, also again: a seal holds from the next load on
      }
      state = link.onclick = 0;
      watcher.observe(frame);
      // A frame from the markup may have been ready before we listened.
      frame.contentWindow.postMessage({ careguide: 1, type: "hello" }, "*");
    };

    on("message", (e) => {
      const { careguide, type, y, ...more } = e.data || e;
      // All sealed frames call their origin "null": only the source tells ours from others.
      if (careguide !== 1 || e.source != frame.contentWindow) return;
      if (state !== 1) {
        state = 1;
        jump();
      }
      if (0 < y && y < 1e5) {
        // Scrolls whatever scrolls here, be it the window or a panel of the host.
        frame.style.scrollMarginTop = -y + "px";
        // The guide knows whether smoothly. A way that a browser does not know is
        // an exception in most, in some a promise that fails.
        frame.scrollIntoView(more)?.catch(warn);
      }
      if (more.height > 99 && more.height < 1e5) {
        ({ full, height } = more);
        // Perhaps late, after an error: then its sentence goes as well.
        show("none");
        // Without that margin, which would move every field that gets the focus.
        dress(height);
      }
      tell(type, more);
    });
    // A frame cannot follow a printer's width in time: it has told how tall it gets.
    on("afterprint", () => dress(height));
    on("beforeprint", () => dress(full));

    // The same page with another fragment hears of it and stays; no history entry.
    const update = (more, to) => {
      read(more, to);
      frame.contentWindow?.location.replace(page);
      return box.careguide;
    };
    const open = (to) => to && update(0, to);
    // #careguide-ect in the host's address leads to the row "ect".
    const jump = () => open(location.hash.split("#careguide-")[1]);
    on("hashchange", jump);

    if (options.load === "click") link.onclick = (e) => e.preventDefault(start());
    else start();

    return box.careguide = {
      open,
      update,
      destroy() {
        life.abort();
        note.remove();
        state = 1; // so that it cannot fail any more
        show("");
        frame.remove();
        box.careguide = 0;
      },
    };
  });

  const scan = safely(() => {
    for (const script of document.querySelectorAll(`body ${TAG}[data-guide]:not(.careguide+*)`)) {
      const box = make("div", { className: "careguide" });
      script.before(box);
      mount(box, script.dataset);
    }
    for (const box of document.querySelectorAll(".careguide")) {
      // While a page loads, an element that nothing follows may be half parsed.
      if (!box.careguide && (box.nextSibling || document.readyState !== "loading")) mount(box);
    }
  });

  // A page may carry the script twice; an element with our name is not our script.
  if (!self.Careguide?.scan) {
    self.Careguide = { mount, scan };
    addEventListener("DOMContentLoaded", scan);
  }
  Careguide.scan();
})();
