// stop.js stops the program of a page while it runs. Functions marked "in the
// page" run there and use nothing from here.

/**
 * In the page, before its scripts: hooks between the program and its browser.
 *   trap()    the next call that it makes ends it as a trap does: nothing in it can catch that
 *   panic()   the next element that it asks for throws, which ends it by its own panic
 *   moves(n)  the takeover's n-th move throws
 */
export function hooks() {
  const real = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = (source, imports) => {
    window.programs = (window.programs ?? 0) + 1;
    for (const name of ["Get", "Set", "Call", "Invoke", "New"]) {
      const call = imports.gojs[`syscall/js.value${name}`];
      imports.gojs[`syscall/js.value${name}`] = (sp) => {
        if (window.trapped) {
          window.trapped = false;
          throw new WebAssembly.RuntimeError("unreachable");
        }
        return call(sp);
      };
    }
    return real.call(WebAssembly, source, imports);
  };
  window.trap = () => { window.trapped = true; };
  window.panic = () => {
    const find = document.getElementById;
    document.getElementById = function () {
      delete document.getElementById;
      throw new TypeError("an element that cannot be had");
    };
    return find;
  };
  window.moved = 0;
  for (const name of ["moveBefore", "insertBefore"]) {
    const move = Element.prototype[name];
    if (!move) continue;
    Element.prototype[name] = function (node, before) {
      if (this.id && document.documentElement.dataset.app === "loading" && document.querySelectorAll("#careguide").length === 2 && ++window.moved === window.stopAt) throw new TypeError("a move that cannot be made");
      return move.call(this, node, before);
    };
  }
}

/** In the page: whether its program has stopped, and the page says so. */
export const stopped = () => document.documentElement.dataset.app === "stopped" && document.querySelector(".cg-notice--stopped > p:not(:empty)")?.checkVisibility();

/** In the page: every word of the guide, and of what stands around it. */
export const words = () => document.querySelector("#careguide").textContent.replace(/\s+/g, " ").trim();
