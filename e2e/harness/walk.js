// walk.js uses all that a page has, whatever it is called: writes into every
// field, opens every row, presses every button. What a test looks for meanwhile
// is its own affair.

/** In the page: uses everything once, but what spare matches, in its words or as "#id "; resolves to what was pressed and filled. */
export async function useEverything(spare = "(?!)") {
  window.print = () => {};
  window.confirm = () => true;
  // Nothing leads away or saves a file: only what the page does itself counts.
  window.addEventListener("click", (e) => {
    const a = e.target.closest?.("a[href]");
    if (a && (a.download || !a.getAttribute("href").startsWith("#"))) e.preventDefault();
  });
  // What the page does with what was done to it comes in tasks of its own: until it
  // has changed nothing for some pictures, however long they take.
  const calm = async () => {
    let changed = true;
    const observer = new MutationObserver(() => { changed = true; });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    for (let still = 0, pictures = 0; still < 3 && pictures < 200; pictures++) {
      changed = false;
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      still = changed ? 0 : still + 1;
    }
    observer.disconnect();
  };
  const seen = (e) => e.isConnected && e.checkVisibility() && !e.disabled;
  const wordsOf = (e) => `${e.dataset.tool ?? e.getAttribute("aria-label") ?? e.textContent}`.trim();
  // A page has many buttons of the same words: two of each will do.
  const used = new Map();
  const first = (key) => {
    used.set(key, (used.get(key) ?? 0) + 1);
    return used.get(key) <= 2;
  };
  const spared = new RegExp(spare, "i");
  const touched = new WeakSet();
  const fill = (field) => {
    const say = (type) => field.dispatchEvent(new Event(type, { bubbles: true }));
    field.focus({ preventScroll: true });
    if (/^(checkbox|radio)$/.test(field.type)) field.click();
    else if (field.tagName === "SELECT") field.selectedIndex = field.options.length - 1;
    else if (field.type === "file") return;
    else field.value = { date: "2026-12-01", time: "09:30", number: "2", color: "#336699", url: "https://clinic.example/" }[field.type] ?? "ketamine secretword";
    say("input");
    say("change");
  };
  const names = [];
  for (let round = 0; round < 6; round++) {
    const found = [...document.querySelectorAll("input, select, textarea, button, [role=button], summary, a[data-tool], #find-list a")]
      .filter((e) => seen(e) && !touched.has(e) && !spared.test(`${wordsOf(e)} #${e.id} `) && first(`${e.localName} ${e.name || e.id || e.className} ${e.dataset.tool ?? ""}`));
    if (!found.length) break;
    for (const e of found) {
      if (!seen(e)) continue;
      touched.add(e);
      names.push(wordsOf(e).slice(0, 40) || e.id);
      if (/^(INPUT|SELECT|TEXTAREA)$/.test(e.tagName)) fill(e);
      else e.click();
      await new Promise((done) => setTimeout(done, 4));
    }
    await calm();
  }
  return names;
}
