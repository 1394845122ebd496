// translator.js does to a page what translators do that work in it: Google's and
// Edge's, and extensions. Functions marked "in the page" run there and use nothing
// from here.

/** What translators write into <html lang>. */
export const LANGUAGES = ["es", "zh-Hans", "auto", "es-x-mtfrom-en"];

/** How they take hold of a text. */
export const WAYS = ["moves", "replaces", "nests"];

/**
 * In the page: wraps every text, and what comes later after a moment.
 *   moves     the text itself goes into two elements in its place
 *   replaces  a copy of it stands there, and the text is nowhere
 *   nests     as moves, and once more at every change of the page
 * The words stay: a test has to know them.
 */
export function translate(way) {
  const DEEPEST = 12;
  const done = new WeakSet();
  const depth = (e) => { let n = 0; for (; e?.localName === "font"; e = e.parentNode) n++; return n; };
  const pass = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      const parent = text.parentNode;
      if (!text.data.trim() || parent.closest("script, style, textarea, select, svg")) continue;
      if (done.has(parent) && (way !== "nests" || depth(parent) > DEEPEST)) continue;
      const outer = document.createElement("font"), inner = document.createElement("font");
      outer.append(inner);
      if (way === "replaces") {
        inner.textContent = text.data;
        text.replaceWith(outer);
      } else {
        text.before(outer);
        inner.append(text);
      }
      done.add(inner);
    }
    observer.takeRecords();
    window.translated = (window.translated ?? 0) + 1;
  };
  let due;
  const observer = new MutationObserver(() => { due ??= setTimeout(() => { due = null; pass(); }, 20); });
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  pass();
}

/** In the page: whether every text of an element is in the translator's hands. */
export const inHand = (selector) => [...document.querySelectorAll(selector)].every((e) => [...e.childNodes].every((n) => n.nodeType !== 3 || !n.data.trim()));
