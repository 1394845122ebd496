// Starts the program in app.wasm: when the browser is idle, and in a frame, or
// where a reader saves data, at the first touch of a tool. A tool that is touched
// before it is there is touched again once it is. Where it cannot run, tools say
// so in a plain sentence.
{
  const doc = document;
  const root = doc.documentElement;
  const script = doc.currentScript;
  const near = (name) => new URL(name, script.src);
  const say = () => {
    const state = root.dataset.app;
    const count = doc.getElementById("find-count");
    if (count && state !== "ready" && doc.getElementById("find").value) count.textContent = careguideWords[state === "failed" ? "failed" : "loading"];
  };

  // What is to be said of a tool stands at the end of its line. A status is read
  // out when its words change, not when it comes.
  const note = (tool, text, seen) => {
    const place = tool.closest(".cg-tools") || tool.parentNode;
    let line = place.querySelector(":scope > .cg-tools__status");
    if (!line) {
      line = doc.createElement("p");
      line.setAttribute("role", "status");
      place.append(line);
    }
    line.className = seen ? "cg-tools__status" : "cg-tools__status cg-tools__status--heard";
    setTimeout(() => { line.textContent = text; });
  };
  let touched; // the tool that waits for the program; of several, the last
  const release = (text, seen) => {
    const tool = touched;
    touched = null;
    if (!tool) return;
    tool.ariaBusy = null;
    note(tool, text, seen);
    return tool;
  };
  const touch = (tool) => {
    release("");
    touched = tool;
    tool.ariaBusy = "true";
    note(tool, careguideWords.toolLoading);
  };

  // A tap falls apart when its element moves between down and up, and so does
  // a word that an input method is putting together.
  let busy = 0;
  const hold = { pointerdown: 1, pointerup: 0, pointercancel: 0, compositionstart: 1, compositionend: 0 };
  for (const type in hold) addEventListener(type, () => { busy = hold[type]; }, true);
  const calm = async () => {
    do await new Promise((done) => setTimeout(done, 50)); while (busy);
  };
  root.calm = calm; // for the program, which starts in several steps

  const support = () => new Promise((done, fail) => {
    const s = doc.createElement("script");
    s.src = near(script.dataset.exec);
    s.onload = done;
    s.onerror = () => fail(new Error(s.src));
    doc.head.append(s);
  });

  // Answers with the program, and fills the progress bar with what has come.
  const program = async (bar) => {
    const answer = await fetch(near(script.dataset.app));
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    let got = 0;
    const count = new TransformStream({
      transform(chunk, out) {
        got += chunk.length;
        bar.value = got / script.dataset.size;
        out.enqueue(chunk);
      },
    });
    return new Response(answer.body.pipeThrough(count), { headers: { "content-type": "application/wasm" } });
  };

  // Answers with what the program shows (app/site/library.go): the newest, or,
  // where that cannot be had, what this browser has kept. It is so small beside
  // the program that the bar does not count it.
  const library = () => {
    const { dataset: { guide }, lang } = root;
    const place = near(`library/{{SCHEMA}}/${guide ? `${lang}/${guide}` : lang}.txt`);
    const get = async (cache) => {
      const answer = await fetch(place, { cache });
      if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
      return new Uint8Array(await answer.arrayBuffer());
    };
    return get("no-cache").catch(() => get("force-cache"));
  };

  let started;
  const bar = doc.createElement("progress");
  const start = () => started ??= (async () => {
    root.dataset.app = "loading";
    // Both are on their way before the script that the program needs.
    const content = library();
    content.catch(() => {}); // it may fail before anybody listens
    await support();
    const go = new Go();
    go.env = { GOAPP_ROOT_PREFIX: "", GOAPP_STATIC_RESOURCES_URL: "", GOAPP_INTERNAL_URLS: "[]" };
    const { instance } = await WebAssembly.instantiateStreaming(program(bar), go.importObject);
    root.library = await content; // for the program (app/library_wasm.go)
    await calm();
    // go-app replaces the first element of the body: it gets an empty one, and
    // the page stays where it can take its parts from. It also scrolls to the
    // fragment, which the reader has long left, so that is out of its sight.
    const first = doc.createElement("div");
    first.hidden = true; // it stands there for a while
    doc.body.prepend(first);
    const { hash, pathname, search } = location;
    const address = (tail) => hash && history.replaceState(history.state, "", pathname + search + tail);
    root.fragment = hash; // for the program
    address("");
    const ended = go.run(instance).then(() => { throw new Error("the program ended"); });
    const ready = new Promise((done) => {
      const look = () => root.dataset.app === "ready" ? done() : setTimeout(look, 20);
      look();
    });
    await Promise.race([ready, ended]).finally(() => location.hash || address(hash)); // the program may have written a newer one
    bar.remove();
    ended.catch(fail);
    // Where it is not part of what was moved over, its place is known by its id.
    const tool = release("");
    if (tool) (tool.isConnected ? tool : doc.getElementById(tool.id))?.click();
  })().catch(fail);

  const fail = (why) => {
    root.dataset.app = "failed";
    bar.remove();
    say();
    for (const line of doc.querySelectorAll("[data-failed]")) line.textContent = line.dataset.failed;
    release(careguideWords.toolFailed, true);
    doc.querySelectorAll(".cg-wants-app").forEach((box) => note(box, careguideWords.toolFailed, true));
    console.warn(`careguide: the tools are not available: ${why}`);
  };

  const wanted = () => {
    start();
    if (root.dataset.app !== "loading") return;
    bar.className = "cg-progress";
    bar.max = 1;
    bar.ariaLabel = careguideWords.loading;
    doc.body.append(bar);
  };

  // What a reader wrote in a clinic's page comes along in the address, and goes
  // where app/device looks for it: out of sight, and out of the history.
  const brought = /(?:^#|&)plan=([\w.-]+)/.exec(location.hash);
  if (brought && parent === window) {
    window.name = `careguide-plan ${brought[1]}`;
    history.replaceState(history.state, "", location.pathname + location.search);
  }

  doc.addEventListener("click", (e) => {
    const tool = e.target.closest("[data-tool]");
    const state = root.dataset.app;
    if (!tool || state === "ready") return;
    // "More" opens by itself (web/boot/tools.js); what is in it will be wanted.
    if (tool.dataset.tool === "more") return void start();
    // A link leads to the tool's own page, which says what it cannot do.
    if (state === "failed" && tool.href) return;
    e.preventDefault();
    if (state === "failed") return note(tool, careguideWords.toolFailed, true);
    touch(tool);
    wanted();
  });

  const boxes = doc.querySelectorAll("#find-box, #tool, #compare-box, .cg-wants-app");
  // A page whose text did not come along is rendered here, and at once.
  if (!doc.getElementById("careguide")) start();
  if (boxes.length) {
    for (const type of ["pointerdown", "focusin"]) boxes.forEach((box) => box.addEventListener(type, wanted, { once: true, passive: true }));
    doc.addEventListener("input", say);
    if (parent === window && !navigator.connection?.saveData) {
      addEventListener("load", () => (window.requestIdleCallback || setTimeout)(start));
    }
  }
}
