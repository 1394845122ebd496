// Tells when somebody reads the page: it has loaded, and they have moved
// something, or have stayed. What costs data or the processor waits for that: who
// leaves at once has not paid for it, and nothing else runs at the first look.
const careguideReader = (async () => {
  const GLANCE = 4000; // ms
  const loaded = new Promise((done) => addEventListener("load", done));
  const sign = new Promise((done) => {
    for (const type of ["scroll", "pointermove", "pointerdown", "keydown"]) addEventListener(type, done, { once: true, passive: true });
    loaded.then(() => setTimeout(done, GLANCE));
  });
  await loaded;
  await sign;
})();
