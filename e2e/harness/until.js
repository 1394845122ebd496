// until.js waits for a condition instead of sleeping.

/** Calls probe until it returns something truthy, and returns that. */
export async function until(probe, what, seconds = 30) {
  const end = Date.now() + seconds * 1000;
  let last;
  for (;;) {
    try {
      last = await probe();
      if (last) return last;
    } catch (err) {
      // A page in the middle of a navigation cannot answer: ask again.
      last = err;
    }
    if (Date.now() > end) {
      const got = last instanceof Error ? last.message.split("\n")[0] : JSON.stringify(last);
      throw new Error(`waited ${seconds} s in vain for ${what} (last answer: ${got})`);
    }
    await new Promise((next) => setTimeout(next, 25));
  }
}

/** In a page: resolves when what was done so far is on the screen, where a click will find it. */
export const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));

/** In a page: whether it has loaded, and all of it is laid out: at first a page of ours has only what is in view (web/page.js). */
export const complete = () => document.readyState === "complete" && location.href !== "about:blank" && !("first" in document.documentElement.dataset);

/** In a page: what the pointer of a reader does. Until then a page waits with its program for some seconds. Resolves when all of it is laid out, which it never is of half a page. */
export const readerIsThere = async () => {
  dispatchEvent(new Event("pointermove"));
  for (let looks = 50; looks > 0 && "first" in document.documentElement.dataset; looks--) await new Promise((done) => setTimeout(done, 10));
};
