// clock.js lets a page's time pass at once: to see that nothing happens in the next
// minute, a test does not wait for it, and does not wait too short on a slow machine.

/**
 * In the page, before its scripts: timers of half a second and more stand still, and
 * run as advance(ms) has the clock go on. Shorter ones run as ever: they are no waiting.
 * And what scripts ask for is noted, which the server hears of a moment later.
 */
export function heldClock() {
  const LONG = 500; // ms
  const { setTimeout: set, clearTimeout: clear } = window;
  const { fetch: ask } = window;
  window.askedFor = [];
  window.fetch = (what, how = {}) => {
    if (how.cache !== "only-if-cached") askedFor.push(String(what?.url ?? what)); // that looks only into the browser
    return ask(what, how);
  };
  const waiting = new Map(); // id → {at, run}
  let now = 0, ids = 1e9; // no id of the browser's
  window.setTimeout = (then, ms = 0, ...args) => {
    if (typeof then !== "function" || ms < LONG) return set(then, ms, ...args);
    waiting.set(++ids, { at: now + ms, run: () => then(...args) });
    return ids;
  };
  window.clearTimeout = (id) => { if (!waiting.delete(id)) clear(id); };
  /** Runs what is due within ms milliseconds from now, in its order, and what that sets off. */
  window.advance = async (ms) => {
    const end = now + ms;
    // A page on which nothing moves may never be called idle: it is after a while.
    const idle = (done) => (window.requestIdleCallback ? requestIdleCallback(done, { timeout: 100 }) : set(done));
    const turn = () => new Promise((done) => requestAnimationFrame(() => set(() => idle(done))));
    for (;;) {
      await turn();
      const due = [...waiting].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
      if (!due) break;
      now = Math.max(now, due[1].at);
      waiting.delete(due[0]);
      due[1].run();
    }
    now = end;
    await turn();
  };
}

/** Lets half a minute pass in a page whose clock is held, and resolves to all that its scripts have asked for so far. */
export const halfAMinute = (view) => view.evaluate(async () => {
  await advance(30000);
  return askedFor;
});
