// Keeps text that a reader has typed into a field and not added yet, for as long as the
// tab is open: a reload, a link, or a phone that discards the tab would lose it. The
// program creates its fields anew, so each gets its text back by its id as it appears.
{
  const NAME = "careguide-drafts"; // app/device deletes it with the list
  const doc = document;
  const root = doc.documentElement;
  // The fields of app/ui/drafts.go, and those in which a question is changed: they are
  // there only while that is done.
  const FIELDS = "#own-question, #values-own, #edit-text, #edit-note, .cg-tried__form :is(input[type=text], textarea)";
  const here = location.pathname;
  let all = {}; // page → id of a field → its text
  let kept; // whether there was something at our last look
  const forgotten = () => {
    if (kept && sessionStorage.getItem(NAME) === null) all = {}; // by the reader
  };
  const keep = () => {
    if (all[here] && !Object.keys(all[here]).length) delete all[here];
    try {
      if (Object.keys(all).length) sessionStorage.setItem(NAME, JSON.stringify(all));
      else sessionStorage.removeItem(NAME);
      kept = Object.keys(all).length > 0;
      root.drafts = true;
    } catch {
      root.drafts = false; // the program asks before the page goes
    }
  };
  const read = () => {
    all = {};
    try {
      for (const [page, fields] of Object.entries(JSON.parse(sessionStorage.getItem(NAME) || "{}"))) {
        all[page] = Object.fromEntries(Object.entries(fields).filter(([, text]) => typeof text === "string"));
      }
    } catch {} // not ours, or not whole
  };

  // A new field that is empty gets its text. Once the program empties a field or removes
  // it, the text is in the list.
  const seen = new Map(); // id → field
  const look = () => {
    const mine = all[here];
    if (!mine) return; // at every change of the page: nothing is read or written for it
    forgotten();
    const before = Object.keys(mine).length;
    for (const [id, text] of Object.entries(mine)) {
      const field = doc.getElementById(id);
      if (!field ? seen.has(id) : seen.get(id) === field && !field.value) delete mine[id];
      if (field && seen.get(id) !== field && !field.value) {
        field.value = text;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
      if (field) seen.set(id, field);
    }
    if (Object.keys(mine).length < before) keep();
  };

  // A sealed frame has no storage, and the substitute for a blocked one (storage.js) lasts
  // no longer than the page.
  if (parent === window && Storage.prototype.isPrototypeOf(sessionStorage)) {
    read();
    keep();
    doc.addEventListener("input", ({ target }) => {
      if (!target.matches?.(FIELDS)) return;
      seen.set(target.id, target);
      forgotten();
      all[here] ??= {};
      if (target.value.trim()) all[here][target.id] = target.value;
      else delete all[here][target.id];
      keep();
    });
    addEventListener("pageshow", (e) => { if (e.persisted) read(); }); // another page of the tab may have written
    new MutationObserver((_, observer) => {
      if (root.dataset.app !== "ready") return;
      observer.disconnect();
      look();
      const left = Object.entries(all[here] || {}).filter(([id]) => !seen.has(id)).map(([, text]) => text);
      if (left.length) careguideAgain.show(left);
      new MutationObserver(look).observe(doc.body, { childList: true, subtree: true });
    }).observe(root, { attributeFilter: ["data-app"] });
  }
}
