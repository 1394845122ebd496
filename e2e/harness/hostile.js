// hostile.js makes values that nobody who means well would send.

/**
 * In a page: puts breath() and hostile(seed) into the page; the second returns a function that
 * makes one value after the other, the same ones for the same seed. Values can
 * be sent by postMessage; those that cannot are refused by the browser.
 */
export function arm() {
  // Lets the messages that are out arrive. Browsers slow timers down in frames.
  window.breath = () => new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(0);
  });
  window.hostile = (seed) => {
    const random = (n) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
    const pick = (list) => list[random(list.length)];
    const texts = ["", " ", "ready", "ect", "#ect", "__proto__", "constructor", "<img src=x onerror=hacked()>", "javascript:hacked()", "\u0000", "\ud800", "‮", "x".repeat(70000), "1e3", "99px", "${hacked()}", "*", "null", "://", "%", "smooth", "instant", "[object Object]"];
    const numbers = [0, -0, 1, -1, 99, 100, 99.5, 1e5, 99999.999, 1e308, -1e308, 5e-324, NaN, Infinity, -Infinity, 2 ** 31, 2 ** 53, Number.MIN_SAFE_INTEGER];
    const deep = (n) => { let v = 1; for (let i = 0; i < n; i++) v = i % 2 ? [v] : { v }; return v; };
    const cyclic = () => { const v = { careguide: 1, type: "ready" }; v.height = v; return v; };
    const odd = [
      () => null, () => undefined, () => true, () => false, () => 10n ** 40n, () => new Date(NaN), () => /x/g, () => new Map([["careguide", 1]]), () => new Set([1]),
      () => new ArrayBuffer(8), () => new Float64Array([NaN, 1e308]), () => new Blob(["<script>"]), () => new Error("careguide"), () => Object(1), () => Object("ready"),
      () => [1, 2, 3], () => new Array(1e6), () => deep(400), cyclic, () => new DOMException("x"), () => Array.from({ length: 300 }, (_, i) => i),
      () => JSON.parse('{"__proto__":{"careguide":1,"height":500},"careguide":1,"type":"height"}'), () => Object.create(null),
      // What cannot be sent: a function, a symbol, an element, a getter that throws, a proxy.
      () => () => hacked(), () => Symbol("careguide"), () => document.body, () => ({ get careguide() { throw new Error("hacked"); } }), () => new Proxy({}, { get() { throw new Error("hacked"); } }),
    ];
    const scalar = () => pick([() => pick(texts), () => pick(numbers), () => pick(numbers), () => pick(odd)()])();
    const names = ["type", "height", "full", "y", "id", "behavior", "block", "inline", "options", "to", "hash", "message", "value", "secret", "__proto__", "toString", "length"];
    const types = ["ready", "height", "resize", "scroll", "open", "hello", "options", "error", "activate", "whole", "link"];
    return () => pick([
      scalar,
      () => {
        const message = { careguide: pick([1, 1, 1, 1, 1, "1", 2, true, [1], NaN]), type: pick([...types, scalar()]) };
        for (let n = random(5); n > 0; n--) Object.defineProperty(message, pick(names), { value: scalar(), enumerable: true, configurable: true, writable: true });
        return message;
      },
      () => ({ message: pick(["ready", "height", "link", scalar()]), value: scalar(), secret: scalar() }), // as WordPress speaks
    ])();
  };
}
