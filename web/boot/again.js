// Brings a page through the end of its program: one that stops half-way through
// taking the page over, and one that stops later, when the reader has used it.
// What is shown stays, and what the reader was writing outlives the program that
// was to keep it.
const careguideAgain = (() => {
  const doc = document;
  const root = doc.documentElement;
  const FIELDS = "#careguide :is(textarea, input:not([type=checkbox], [type=radio], [type=file]))";

  // Text that has no field any more is shown, to be copied.
  const show = (texts) => {
    const box = doc.createElement("div");
    box.className = "cg-ask cg-typed";
    for (const text of [careguideWords.typed, ...texts]) {
      const p = doc.createElement("p");
      p.textContent = text;
      p.dir = "auto";
      box.append(p);
    }
    doc.querySelector("#in-place:not(:empty), #tool, #find-box, #main").before(box);
  };

  // Whoever goes now has nobody else who asks.
  addEventListener("beforeunload", (e) => {
    if (root.dataset.app !== "stopped" || root.drafts) return;
    if ([...doc.querySelectorAll(FIELDS)].some((field) => field.id !== "find" && field.value.trim())) e.preventDefault();
  });

  return {
    show,

    /**
     * Tells when a program dies. go.run hears only of one that ends by itself: a
     * trap is thrown at whoever called last. Who is dead is not called again.
     */
    watch: (go) => new Promise((_, dies) => {
      const resume = go._resume;
      let dead;
      go._resume = () => {
        // A timer of Go's calls until its name is off this list.
        if (dead || go.exited) return go._scheduledTimeouts.clear();
        try {
          resume.call(go);
        } catch (why) {
          dead = true;
          go._inst = go.mem = null; // its memory is what the next one needs
          dies(why);
        }
      };
    }),

    /** Notes where everything is; what it returns puts it back there, or ends the watch. */
    undo() {
      const page = doc.getElementById("careguide");
      const children = [page, ...page?.querySelectorAll("[id]") || []].map((e) => e && [e, [...e.childNodes]]);
      // What is moved away takes the place of the reader along. Nothing tells of
      // that before the next picture.
      const at = { behavior: "instant" };
      const look = () => Object.assign(at, { left: scrollX, top: scrollY });
      look();
      addEventListener("scroll", look);
      return (undone) => {
        removeEventListener("scroll", look);
        if (!page || !undone) return;
        for (const [e, nodes] of children) if (nodes.some((n) => n.parentNode !== e)) e.replaceChildren(...nodes);
        for (const other of doc.querySelectorAll("#careguide")) {
          if (other === page) continue;
          if (!page.isConnected) other.before(page);
          other.remove();
        }
        scrollTo(at);
      };
    },

    /** Notes what a reader has in hand; what it returns gives it to the next program, if there is one. */
    keep(tool) {
      const fields = [...doc.querySelectorAll(FIELDS)];
      const focus = doc.activeElement;
      const open = doc.querySelector("#in-place")?.firstChild;
      // A frame that shrinks under its reader is out of view, and then stands still.
      const { style } = doc.body;
      style.minBlockSize = `${doc.body.getBoundingClientRect().height}px`;
      const done = () => requestAnimationFrame(() => { style.minBlockSize = ""; });
      return async (resumed) => {
        if (!resumed) return done();
        if (open && tool) {
          tool.click();
          while (root.dataset.app === "ready" && !doc.querySelector("#in-place").firstChild) await new Promise((done) => setTimeout(done, 20));
        }
        const left = [];
        for (const { id, value, isConnected } of fields) {
          if (isConnected || !value.trim()) continue;
          const field = id && doc.getElementById(id);
          if (field) {
            field.value = value;
            field.dispatchEvent(new Event("input", { bubbles: true }));
          } else if (!doc.getElementById("careguide").textContent.includes(value.trim())) left.push(value);
        }
        if (left.length) show(left);
        const place = focus.isConnected ? focus : doc.getElementById(focus.id) || doc.getElementById("main");
        if (doc.activeElement === doc.body && place !== doc.body) {
          if (place.tabIndex < 0) place.tabIndex = -1;
          place.focus({ preventScroll: true });
        }
        done();
      };
    },
  };
})();
