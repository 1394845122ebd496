// Starts the program in app.wasm: when a reader is there and the browser is idle,
// and in a frame, or where a reader saves data, when a tool is touched. A tool
// that is touched before it is there is touched again once it is. Where it cannot
// run, tools say so in a plain sentence; where it only did not come, the next
// touch, or the network's return, tries again. One that has stopped starts again
// when a reader says so, or presses a tool.
{
  const doc = document;
  const root = doc.documentElement;
  const script = doc.currentScript;
  const near = (name) => new URL(name, script.src);
  const words = careguideWords;
  let lost; // whether the last load failed for want of a network
  const say = () => {
    const state = root.dataset.app;
    const count = doc.getElementById("find-count");
    const text = { loading: words.loading, failed: lost ? words.lost : words.failed, stopped: words.stopped }[state];
    if (count && text && doc.getElementById("find").value) count.textContent = text;
  };

  let touched; // the tool that waits for the program; of several, the last
  const release = (text, seen) => {
    const tool = touched;
    touched = null;
    if (!tool) return;
    tool.ariaBusy = null;
    careguideNote(tool, text, seen);
    return tool;
  };
  const touch = (tool) => {
    release("");
    touched = tool;
    tool.ariaBusy = "true";
    careguideNote(tool, words.toolLoading);
  };

  // A tap falls apart when its element moves between down and up, and so does
  // a word that an input method is putting together. What a touch has changed
  // should be on the screen before anything else takes the processor.
  const QUIET = 150; // ms
  let busy = 0;
  let last = 0;
  const hold = { pointerdown: 1, pointerup: 0, pointercancel: 0, compositionstart: 1, compositionend: 0, keydown: null, click: null };
  for (const type in hold) addEventListener(type, (e) => { busy = hold[type] ?? busy; last = e.timeStamp; }, true);
  const calm = async () => {
    do await new Promise((done) => setTimeout(done, 10)); while (busy || performance.now() - last < QUIET);
  };
  root.calm = calm; // for the program, which starts in several steps
  root.markup = careguideTrust.markup; // and where go-app makes HTML (app/slim/edits.go)

  const BOXES = "#find-box, #tool, #in-place, #compare-box, .cg-wants-app";

  const support = () => window.Go || new Promise((done, fail) => {
    const s = doc.createElement("script");
    s.src = careguideTrust.script(near("{{EXEC}}"));
    s.onload = done;
    s.onerror = () => fail(new Error(s.src));
    doc.head.append(s);
  });

  // The looks of what only the program shows. A constructed sheet needs no
  // permission in the page's policy.
  let dressed;
  const dress = async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(await files.text("{{TOOLS}}"));
    doc.adoptedStyleSheets.push(sheet);
    dressed = true;
  };

  let started;
  let files;
  const bar = doc.createElement("progress");
  bar.className = "cg-progress";
  bar.max = 1;
  bar.ariaLabel = words.toolLoading;
  let undo; // while it takes the page over
  let resume; // while it starts anew
  let ran; // whether it has done so
  const start = (priority) => started ??= (async () => {
    const again = root.dataset.app === "stopped";
    root.dataset.app = "loading";
    if (again) doc.querySelector(".cg-notice--stopped")?.remove();
    lost = false;
    say();
    files = null;
    // Fails at once where WebAssembly is forbidden: nothing has to come for that.
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    files = careguideLoad(priority, (share) => { bar.value = share; });
    // What the program shows (app/site/library.go) comes beside it.
    const { guide, lang } = root.dataset;
    const library = files.newest(`library/{{SCHEMA}}/${guide ? `${lang}/${guide}` : lang}.txt`);
    library.catch(() => {}); // it may fail before anybody listens
    await support();
    const go = new Go();
    go.env = { GOAPP_ROOT_PREFIX: "", GOAPP_STATIC_RESOURCES_URL: "", GOAPP_INTERNAL_URLS: "[]" };
    const [{ instance }, content] = await Promise.all([
      WebAssembly.instantiateStreaming(files.open("{{APP}}", "application/wasm"), go.importObject),
      library,
      dressed || dress(),
    ]);
    root.library = content; // for the program (app/library_wasm.go)
    await calm();
    // go-app replaces the first element of the body: it gets an empty one, and
    // the page stays where it can take its parts from. It also scrolls to the
    // fragment, which the reader has long left, so that is out of its sight.
    const first = doc.createElement("div");
    first.hidden = true; // it stands there for a while
    doc.body.prepend(first);
    const { hash, pathname, search } = location;
    undo = careguideAgain.undo();
    resume = again && careguideAgain.keep(placed);
    const address = (tail) => hash && history.replaceState(history.state, "", pathname + search + tail);
    root.fragment = hash; // for the program
    address("");
    const died = careguideAgain.watch(go);
    const ended = Promise.race([died, go.run(instance).then(() => { throw new Error("the program ended"); })]);
    const ready = new Promise((done) => {
      const look = () => root.dataset.app === "loading" ? setTimeout(look, 20) : done();
      look();
    });
    await Promise.race([ready, ended]).finally(() => location.hash || address(hash)); // the program may have written a newer one
    bar.remove();
    undo(false);
    undo = null;
    ran = true;
    ended.catch(fail);
    if (resume) await resume(true);
    resume = null;
    // Where it is not part of what was moved over, its place is known by its id.
    const tool = release("");
    if (tool) (tool.isConnected ? tool : doc.getElementById(tool.id))?.click();
  })().catch(fail);

  // What it has shown stays, for it is what the reader wrote.
  const stop = () => {
    root.dataset.app = "stopped";
    started = null;
    bar.remove();
    release("");
    if (resume) resume(false);
    resume = null;
    say();
    careguideNotice(words.stopped, [[words.again, () => want(doc.querySelector(BOXES))]], { weighty: true, name: "cg-notice--stopped" });
  };

  const fail = (why) => {
    console.warn(`careguide: the tools are not available: ${why}`);
    undo?.(true);
    undo = null;
    if (ran) return stop();
    root.dataset.app = "failed";
    // What came whole and does not run, or is not there at all, will not run next time.
    lost = files && !why.final && (why.away || !files.whole());
    if (lost) started = null;
    const text = lost ? words.lost : words.toolFailed;
    bar.remove();
    say();
    for (const line of doc.querySelectorAll("[data-failed]")) line.textContent = lost ? text : line.dataset.failed;
    release(text, true);
    doc.querySelectorAll(".cg-wants-app").forEach((box) => careguideNote(box, text, true));
  };

  // What costs a reader nothing: who saves nothing, has said yes, or has it all
  // in the browser's cache, where a frame of another origin may not look.
  let agreed;
  const free = async () => agreed || !careguideAsk.saves()
    || fetch(near("{{APP}}"), { cache: "only-if-cached", mode: "same-origin" }).then((answer) => { answer.body.cancel(); return answer.ok; }, () => false);

  // A reader has touched something that needs the program.
  const want = async (place, then = () => {}, no) => {
    if (!/loading|ready/.test(root.dataset.app) && !await free()) return careguideAsk.about(place, () => { agreed = true; want(place, then); }, no);
    then();
    start("high");
    if (root.dataset.app === "loading") doc.body.append(bar);
  };

  // What a reader wrote in a clinic's page comes along in the address, and goes
  // where app/device looks for it: out of sight, and out of the history. A browser
  // without room for it has it in the address still.
  const brought = /(?:^#|&)plan=([\w.-]+)/.exec(location.hash);
  if (brought && parent === window) {
    try {
      sessionStorage.setItem("careguide-brought", brought[1]);
      const to = /(?:^#|&)to=([\w-]+)/.exec(location.hash);
      history.replaceState(history.state, "", location.pathname + location.search + (to ? "#" + to[1] : ""));
      if (to) doc.getElementById(to[1])?.scrollIntoView({ behavior: "instant" });
    } catch {}
  }

  let placed; // the tool that a frame shows in its place
  doc.addEventListener("click", async (e) => {
    const tool = e.target.closest("[data-tool]");
    const state = root.dataset.app;
    if (tool?.closest(".cg-dock")) placed = tool;
    if (!tool || state === "ready") return;
    if (tool.dataset.tool === "print") return; // web/boot/print.js
    // "More" opens by itself (web/boot/tools.js); what is in it will be wanted.
    if (tool.dataset.tool === "more") return void (state || await free() && start("high"));
    // A link leads to the tool's own page, which says what it cannot do.
    if (state === "failed" && tool.href) return;
    e.preventDefault();
    if (state === "failed" && !lost) return careguideNote(tool, words.toolFailed, true);
    want(tool, () => touch(tool));
  });

  // A page whose text did not come along is rendered here, and at once.
  if (!doc.getElementById("careguide")) start("high");
  for (const type of ["pointerdown", "focusin"]) {
    // At the document: what a program has shown is not what was there first.
    doc.addEventListener(type, ({ target }) => {
      const box = target.closest?.(BOXES);
      // One that has stopped makes fields anew when it starts: not while somebody writes in one.
      if (!box || /ready|stopped/.test(root.dataset.app) || root.dataset.app === "failed" && !lost) return;
      // Not the question itself, nor what gets the focus back after a no.
      if (!target.closest(".cg-ask") && (type === "pointerdown" || target.tabIndex >= 0)) want(box);
    }, { passive: true });
  }
  doc.addEventListener("input", say);
  if (doc.querySelector(BOXES) && parent === window) {
    const idle = async () => {
      if (await free()) return start("low");
      // Who opens the page of a tool wants that tool.
      const line = doc.querySelector(".cg-tool__wait");
      if (!line) return;
      const said = line.textContent;
      line.textContent = "";
      want(line, () => { line.textContent = said; }, (asked) => { line.textContent = asked; });
    };
    // A browser that other work keeps busy may never call itself idle; Chromium
    // does not for long after Tab.
    const soon = () => (window.requestIdleCallback || setTimeout)(idle, { timeout: 2000 });
    // On the page of a tool a reader has said what they want.
    if (doc.querySelector(".cg-tool__wait")) addEventListener("load", soon);
    else careguideReader.then(soon);
    addEventListener("online", async () => {
      await started; // it may have begun without a network, and fail yet
      if (lost) idle();
    });
  }
}
