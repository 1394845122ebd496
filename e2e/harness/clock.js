// clock.js lets a page's time pass at once: to see that nothing happens in the next
// minute, a test does not wait for it, and does not wait too short on a slow machine.

/** In the page, before its scripts: timers run as ever, or at once as advance(ms) has the clock go on. */
export function hastened() {
  const { setTimeout: set, clearTimeout: clear } = window;
  const waiting = new Map(); // id → {at, run}
  let now = 0;
  window.setTimeout = (then, ms = 0, ...args) => {
    if (typeof then !== "function") return set(then, ms, ...args); // a text is the policy's affair
    const run = () => { waiting.delete(id); then(...args); };
    const id = set(run, ms);
    waiting.set(id, { at: now + ms, run });
    return id;
  };
  window.clearTimeout = (id) => { waiting.delete(id); clear(id); };
  /** Runs what is due within ms milliseconds from now, in its order, and what that sets off. */
  window.advance = async (ms) => {
    const end = now + ms;
    const turn = () => new Promise((done) => requestAnimationFrame(() => set(() => (window.requestIdleCallback ?? set)(done))));
    for (;;) {
      await turn();
      const due = [...waiting].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
      if (!due) break;
      now = Math.max(now, due[1].at);
      clear(due[0]);
      due[1].run();
    }
    now = end;
    await turn();
  };
}

/** Lets half a minute pass in a page that has hastened(), and resolves when its server has answered once more: what the page asked for meanwhile has arrived there. */
export const halfAMinute = (view) => view.evaluate(async () => {
  await advance(30000);
  await fetch(location.href, { method: "HEAD", cache: "no-store" });
});
