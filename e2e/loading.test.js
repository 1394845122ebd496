// When app.wasm comes, and at what cost: by itself only where that costs a
// reader nothing, once, with one bar; and again, where it did not come.
import fs from "node:fs";
import path from "node:path";
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { GUIDE, button, failed, found, openRows, ready, takenOver } from "./harness/guide.js";
import { halfAMinute, heldClock } from "./harness/clock.js";
import { snippet } from "./harness/host.js";
import { settledHeight, visitClinic } from "./harness/embed.js";
import { targets, wide } from "./harness/layout.js";
import { shifts } from "./harness/shifts.js";
import { DIST, delay } from "./harness/site.js";
import { painted, until } from "./harness/until.js";

const { option, find } = FIXTURE;
const OPTION = GUIDE + option + "/";
const WASM = /\.wasm$/;
const isWasm = (url) => WASM.test(url);
const tool = (id, name) => `.cg-tools[data-id="${id}"] [data-tool="${name}"]`;
// What pages asked for; the worker asks in a mode of its own.
const wasm = (site) => site.requests.filter((r) => WASM.test(r.path) && r.headers["sec-fetch-mode"] !== "same-origin").length;
const size = fs.statSync(path.join(DIST, fs.readdirSync(DIST).find((name) => WASM.test(name)))).size;
const bytes = (site) => site.requests.filter((r) => /\.wasm/.test(r.path)).map((r) => path.basename(r.path).replace(/-\w+/, ""));

// In the page, before its scripts: a network on which a reader saves data.
const NETWORKS = {
  "Save-Data": () => Object.defineProperty(navigator, "connection", { configurable: true, value: { saveData: true, effectiveType: "4g" } }),
  "2G": () => Object.defineProperty(navigator, "connection", { configurable: true, value: { saveData: false, effectiveType: "2g" } }),
  "slow 2G": () => Object.defineProperty(navigator, "connection", { configurable: true, value: { effectiveType: "slow-2g" } }),
  "prefers-reduced-data": () => {
    const real = window.matchMedia;
    window.matchMedia = (query) => (query.includes("reduced-data") ? { matches: true } : real.call(window, query));
  },
};
const SAVING = { type: "text/javascript", body: 'Object.defineProperty(navigator, "connection", { value: { saveData: true } });' + fs.readFileSync(path.join(DIST, "sw.js"), "utf8") };
// In the page: what is asked, its answers, and where.
const asked = () => {
  const boxes = document.querySelectorAll(".cg-ask");
  if (boxes.length > 1) throw new Error(`${boxes.length} questions`);
  return boxes.length && boxes[0].checkVisibility() ? { text: boxes[0].querySelector("p").textContent, answers: [...boxes[0].querySelectorAll("button")].map((b) => b.textContent), after: boxes[0].previousElementSibling.id || boxes[0].parentNode.dataset.id } : null;
};
const isAsked = (view) => view.until("the question", () => /MB/.test(document.querySelector(".cg-ask")?.textContent));
const YES = ".cg-ask button:nth-of-type(1)", NO = ".cg-ask button:nth-of-type(2)";
const added = () => /^Added|^It is|list/i.test(document.querySelector('[data-id="how"] .cg-tools__status')?.textContent ?? "");
// In the page: each request of a script, with its priority.
const watchFetch = () => {
  window.fetched = [];
  const real = window.fetch;
  window.fetch = (url, how = {}) => { fetched.push({ name: String(url).split("/").at(-1), priority: how.priority, cache: how.cache }); return real(url, how); };
};

inEngines(["chromium", "firefox"], (lab) => {
  const openOn = async (network, page, { site, size: at = { width: 390, height: 844 } } = {}) => {
    const tab = await lab.open(at);
    await tab.page.evaluateOnNewDocument(heldClock);
    await tab.page.evaluateOnNewDocument(NETWORKS[network]);
    site.pages["/sw.js"] = SAVING; // what is said to pages says nothing to workers
    await tab.goto(site.url(page));
    await tab.evaluate(painted);
    return tab;
  };
  for (const network of Object.keys(NETWORKS)) {
    it(`${network}: nothing comes by itself; the first touch asks what it costs, and the tool that was touched runs after a yes`, async () => {
      const site = await lab.serve();
      const tab = await openOn(network, OPTION, { site });
      assert.deepEqual((await halfAMinute(tab)).filter(isWasm), [], "it came by itself");
      assert.equal(await tab.evaluate(asked), null, "asked before anybody touched a tool");
      await tab.click(tool("how", "add"));
      await isAsked(tab);
      const { text, answers, after } = await tab.evaluate(asked);
      assert.match(text, /^The tools need about \d+(\.\d)? MB of data\. /);
      assert.deepEqual([answers, after], [["Load the tools", "Not now"], "how"]);
      assert.deepEqual((await halfAMinute(tab)).filter(isWasm), [], "did not wait for the answer");
      await tab.click(YES);
      await takenOver(tab);
      await tab.until("the question on the list", added);
      assert.equal(await tab.evaluate(asked), null);
      assert.equal(wasm(site), 1);
      assert.deepEqual(tab.errors, []);
    });
  }

  it("the megabytes that are asked for are those of the packed files", async () => {
    const need = /data-need="([\d.]+)"/.exec(fs.readFileSync(path.join(DIST, OPTION, "index.html"), "utf8"))[1];
    const packed = fs.readdirSync(DIST).filter((name) => /^(app|wasm_exec|tools|library)-.*\.br$/.test(name)).reduce((sum, name) => sum + fs.statSync(path.join(DIST, name)).size, 0);
    assert.ok(Math.abs(need - packed / 1e6) <= 0.1, `${need} MB, the files have ${packed} bytes`);
  });

  it("after a no the page is as it was, and the next touch asks again", async () => {
    const site = await lab.serve();
    const tab = await openOn("Save-Data", GUIDE, { site });
    await tab.click("#find");
    await isAsked(tab);
    assert.equal((await tab.evaluate(asked)).after, "find-box");
    await tab.type("#find", find.words);
    assert.equal(await tab.evaluate(() => document.querySelector("#find-count").textContent), "", "promises what does not come");
    await tab.click(NO);
    assert.equal(await tab.evaluate(asked), null);
    assert.deepEqual((await halfAMinute(tab)).filter(isWasm), []);
    assert.equal(await tab.evaluate(asked), null, "asked again without a touch");
    assert.notEqual(await tab.evaluate(() => document.activeElement.localName), "body", "the focus is lost");
    await tab.click(button(option));
    assert.deepEqual(await tab.evaluate(openRows), [option]);
    await tab.click("#find");
    await isAsked(tab);
    assert.equal(wasm(site), 0);
    await tab.click(YES);
    await takenOver(tab);
    await tab.until("the word to be found", found, find.row);
    assert.deepEqual(tab.errors, []);
  });

  it("the keyboard alone answers too, and there is one question wherever it is asked", async () => {
    const site = await lab.serve();
    const tab = await openOn("Save-Data", OPTION, { site });
    for (const id of ["how", "who"]) {
      await tab.evaluate((s) => document.querySelector(s).focus(), tool(id, "add"));
      await tab.press("Enter");
      await tab.until("the question at its tool", (id) => document.querySelector(".cg-ask")?.parentNode.dataset.id === id, id);
    }
    assert.equal((await tab.evaluate(asked)).answers.length, 2);
    await tab.evaluate((s) => document.querySelector(s).focus(), NO);
    await tab.press("Enter");
    assert.deepEqual(await tab.evaluate(() => [document.querySelector(".cg-ask"), document.activeElement.dataset.tool]), [null, "add"]);
  });

  it("a page that is a tool asks when it is opened, and says after a no how to go on", async () => {
    const site = await lab.serve();
    const tab = await openOn("Save-Data", GUIDE + "questions/", { site, size: { width: 320, height: 640 } });
    await isAsked(tab);
    assert.equal(await tab.evaluate(() => document.querySelector(".cg-tool__wait").textContent), "", "says that it gets ready");
    assert.deepEqual(await tab.evaluate(wide), []);
    assert.deepEqual((await tab.evaluate(targets, ".cg-ask button")).small, []);
    await tab.click(NO);
    assert.match(await tab.evaluate(() => document.querySelector(".cg-tool__wait").textContent), /MB/);
    await tab.click(".cg-tool__wait");
    await isAsked(tab);
    await tab.click(YES);
    await takenOver(tab);
    assert.equal(await tab.evaluate(() => document.querySelector(".cg-tool__wait")), null);
    assert.deepEqual(tab.errors, []);
  });

  it("what has come once is not asked for again, and nothing is stored for that", async () => {
    const site = await lab.serve({ faults: [{ match: WASM, head: { "cache-control": "max-age=31536000, immutable" } }] });
    const tab = await openOn("Save-Data", GUIDE, { site });
    await tab.click("#find");
    await isAsked(tab);
    await tab.click(YES);
    await takenOver(tab);
    const stored = () => [Object.keys(localStorage), Object.keys(sessionStorage), document.cookie, window.name];
    assert.deepEqual(await tab.evaluate(stored), [[], [], "", ""]);
    await tab.goto(site.url(OPTION));
    await takenOver(tab);
    assert.equal(await tab.evaluate(asked), null);
    assert.equal(wasm(site), 1, "app.wasm came twice");
  });

  it("in a clinic's page it asks too, beside the tool, and holds for the page", async () => {
    const { tab, frame, site } = await visitClinic(lab, (at) => {
      at.pages["/" + GUIDE] = fs.readFileSync(path.join(DIST, GUIDE, "index.html"), "utf8")
        .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '<script>Object.defineProperty(navigator, "connection", { value: { saveData: true } })</script>');
      return snippet.element(at);
    });
    await settledHeight(tab, frame);
    await frame.click('.cg-dock [data-tool="values"]');
    await isAsked(frame);
    assert.equal(await frame.evaluate(() => document.querySelector(".cg-ask").parentNode.id), "dock");
    await settledHeight(tab, frame);
    assert.equal(wasm(site), 0);
    await frame.click(YES);
    await takenOver(frame);
    await frame.until("the tool", () => document.activeElement.id === "in-place-title");
    await settledHeight(tab, frame);
    assert.deepEqual(tab.errors, []);
  });

  // In the page, before its scripts: the driver's pointer rests in the corner, and
  // Chromium sometimes tells of it when a page is laid out. Nobody has moved it.
  const restingPointer = () => addEventListener("pointermove", (e) => { if (e.clientX === 0 && e.clientY === 0) e.stopImmediatePropagation(); }, true);
  const signs = {
    "a scroll": (tab) => tab.evaluate(() => scrollTo(0, 300)),
    "the pointer": (tab) => tab.page.mouse.move(200, 300),
    "a key": (tab) => tab.press("Tab"),
    "some seconds": (tab) => tab.evaluate(() => advance(2000)),
  };
  for (const [name, sign] of Object.entries(signs)) {
    it(`${name} begins the load of a page that nobody has touched`, async () => {
      const site = await lab.serve({ faults: [{ match: /sw\.js$/, lose: true }] }); // a worker would answer for the site
      const tab = await lab.open();
      await tab.page.evaluateOnNewDocument(heldClock);
      await tab.page.evaluateOnNewDocument(restingPointer);
      await tab.goto(site.url(GUIDE), { still: true });
      await tab.evaluate(() => advance(3500)); // of the four seconds
      assert.deepEqual((await tab.evaluate(() => askedFor)).filter(isWasm), [], "came before anybody was there");
      assert.deepEqual(site.requests.filter((r) => /sw\.js$/.test(r.path)), [], "the worker came before anybody was there");
      await tab.front(); // keys go to the tab in front
      await sign(tab);
      await until(() => wasm(site) === 1, "the page to ask for app.wasm");
      await takenOver(tab);
      assert.deepEqual(tab.errors, []);
    });
  }

  it("the page of a tool does not wait for anybody", async () => {
    const site = await lab.serve();
    const tab = await lab.open();
    await tab.page.evaluateOnNewDocument(heldClock);
    await tab.goto(site.url(GUIDE + "questions/"), { still: true });
    await until(() => wasm(site) === 1, "the page to ask for app.wasm");
  });

  it("an idle page fetches with low priority, and a touch meanwhile is no second request", async () => {
    const held = delay(WASM);
    const site = await lab.serve({ faults: [held] });
    const tab = await lab.open();
    await tab.page.evaluateOnNewDocument(watchFetch);
    await tab.goto(site.url(GUIDE));
    await until(() => wasm(site) === 1, "the idle page to ask for app.wasm");
    await tab.click("#find");
    await tab.type("#find", find.words);
    const calls = await tab.evaluate(() => fetched.filter((f) => f.name.endsWith(".wasm")));
    assert.deepEqual(calls.map((f) => f.priority), ["low"]);
    held.release();
    await takenOver(tab);
    assert.equal(wasm(site), 1);
  });

  it("what a reader waits for is fetched with high priority", async () => {
    const site = await lab.serve();
    const tab = await lab.open();
    await tab.page.evaluateOnNewDocument(watchFetch);
    await tab.goto(site.url(GUIDE + "sources/"));
    // A page without a search fetches nothing when it is idle.
    await tab.evaluate(() => {
      const button = document.createElement("button");
      button.dataset.tool = "any";
      document.querySelector("#main").append(button);
      button.click();
    });
    await takenOver(tab);
    assert.deepEqual(await tab.evaluate(() => fetched.filter((f) => f.name.endsWith(".wasm")).map((f) => f.priority)), ["high"]);
  });

  it("one bar shows how much has come, however many tools are touched, and goes", async () => {
    const held = delay(WASM);
    const site = await lab.serve({ faults: [held] });
    const tab = await lab.open();
    await tab.goto(site.url(OPTION));
    for (const id of ["how", "who", "how"]) await tab.click(tool(id, "add"));
    await tab.click("#find");
    const bars = () => [...document.querySelectorAll("progress, [role=progressbar]")].map((b) => [b.localName, b.ariaLabel, b.max, b.checkVisibility()]);
    assert.deepEqual(await tab.evaluate(bars), [["progress", "Getting this tool ready.", 1, true]]);
    await tab.evaluate(() => {
      const bar = document.querySelector("progress");
      window.values = [];
      const real = Object.getOwnPropertyDescriptor(HTMLProgressElement.prototype, "value");
      Object.defineProperty(bar, "value", { get: () => real.get.call(bar), set: (v) => { values.push(v); real.set.call(bar, v); } });
    });
    held.release();
    await takenOver(tab);
    const values = await tab.evaluate(() => window.values);
    assert.ok(values.length > 2 && values.every((v, i) => v > 0 && v <= 1 && (i === 0 || v > values[i - 1])) && values.at(-1) === 1, `the bar went ${values.slice(0, 5)} … ${values.at(-1)}`);
    assert.deepEqual(await tab.evaluate(bars), []);
  });

  for (const [fault, what] of Object.entries({ "cut off": { cut: 0.5 }, "answered with an error": { pages: true } })) {
    it(`a load that was ${fault}: the next touch tries again, and the tool runs`, async () => {
      const faults = fault === "cut off" ? [{ match: WASM, ...what }] : [];
      const site = await lab.serve({ faults });
      const tab = await lab.open();
      if (fault !== "cut off") await tab.page.evaluateOnNewDocument(() => {
        const real = window.fetch;
        window.fetch = (...args) => (window.mended ? real(...args) : String(args[0]).includes(".wasm") ? Promise.resolve(new Response("busy", { status: 503 })) : real(...args));
      });
      await tab.goto(site.url(OPTION));
      await tab.click(tool("how", "add"));
      await tab.until("the page to give up", failed);
      await tab.until("a sentence", () => /^The tools did not come\. /.test(document.querySelector('[data-id="how"] [role="status"]')?.innerText ?? ""));
      assert.equal(await tab.evaluate(() => document.querySelector("progress, [aria-busy=true]")), null, "still says that it loads");
      faults.length = 0;
      await tab.evaluate(() => { window.mended = true; });
      await tab.click(tool("how", "add"));
      await tab.until("another try", () => document.documentElement.dataset.app !== "failed");
      await takenOver(tab);
      await tab.until("the question on the list", added);
      assert.deepEqual(tab.errors, []);
    });
  }

  it("from a host that packs nothing, a copy that was cut off is tried again before the file, which is four times as large", async () => {
    const faults = [{ match: /sw\.js$/, lose: true }, { match: /\.wasm\.gz$/, cut: 0.5 }]; // a worker would answer for the host
    const site = await lab.serve({ plain: true, faults });
    const tab = await lab.open();
    await tab.page.evaluateOnNewDocument(watchFetch);
    await tab.goto(site.url(OPTION));
    await tab.until("the page to give up", failed);
    faults.length = 1;
    await tab.click(tool("how", "add"));
    await tab.until("another try", () => document.documentElement.dataset.app !== "failed");
    await takenOver(tab);
    const asked = (await tab.evaluate(() => fetched)).map(({ name, cache }) => name.replace(/-\w+/, "") + (cache === "only-if-cached" ? " kept" : "")).filter((name) => /wasm(\.gz)?$/.test(name));
    assert.deepEqual(asked, ["app.wasm", "app.wasm.gz", "app.wasm", "app.wasm.gz"]);
    await tab.until("the question on the list", added);
  });

  // Resolves to {site, faults, tab}: a guide whose program did not come, for want of a network.
  const without = async () => {
    const faults = [{ match: WASM, cut: 0.2 }];
    const site = await lab.serve({ faults });
    const tab = await lab.open();
    await tab.goto(site.url(GUIDE));
    await tab.until("the page to give up", failed);
    return { site, faults, tab };
  };

  it("when the network is back the tools come by themselves", async () => {
    const { faults, tab } = await without();
    faults.length = 0;
    await tab.evaluate(() => { dispatchEvent(new Event("online")); });
    await tab.until("WebAssembly to take over", ready);
  });

  it("when the network comes back during a try that then fails, another is made, and what was typed is searched for", async () => {
    const { site, faults, tab } = await without();
    const late = delay(WASM);
    faults[0] = { ...late, cut: 0.2 };
    const before = wasm(site);
    await tab.type("#find", find.words);
    await until(() => wasm(site) > before, "another try");
    await tab.evaluate(() => { dispatchEvent(new Event("online")); });
    faults.length = 0;
    late.release();
    await tab.until("WebAssembly to take over", ready);
    await tab.until("the word to be found", found, find.row);
  });

  it("where WebAssembly is forbidden, nothing is fetched for it, and no touch tries again", async () => {
    const site = await lab.serve({ headers: { "content-security-policy": "script-src 'self' 'unsafe-inline' http://127.0.0.1:*" } });
    const tab = await lab.open();
    await tab.goto(site.url(OPTION));
    for (let i = 0; i < 2; i++) {
      await tab.click(tool("how", "add"));
      await tab.until("a sentence", () => /^This tool cannot work on this device\./.test(document.querySelector('[data-id="how"] [role="status"]')?.innerText ?? ""));
    }
    assert.equal(wasm(site), 0);
  });

  it("a program that came whole and does not run is not fetched again", async () => {
    const site = await lab.serve({ plain: true });
    const name = fs.readdirSync(DIST).find((n) => WASM.test(n));
    site.pages["/" + name] = { type: "application/wasm", body: Buffer.alloc(size) };
    site.pages[`/${name}.gz`] = { body: "" };
    const tab = await lab.open();
    await tab.page.evaluateOnNewDocument(() => { delete window.DecompressionStream; });
    await tab.goto(site.url(OPTION));
    await tab.until("the page to give up", failed);
    const before = wasm(site);
    await tab.click(tool("how", "add"));
    await tab.until("a sentence", () => /^This tool cannot work/.test(document.querySelector('[data-id="how"] [role="status"]')?.innerText ?? ""));
    assert.equal(wasm(site), before);
  });

  it("a wrong type of app.wasm does not matter", async () => {
    const site = await lab.serve({ faults: [{ match: WASM, head: { "content-type": "text/plain" } }] });
    const tab = await lab.open();
    await tab.goto(site.url(GUIDE));
    await takenOver(tab);
  });
});

inEngines(["chromium", "firefox"], (lab) => {
  // In the page, before its scripts: notes when the program asks for its next turn, and puts a finger down at the last.
  const watchSteps = () => {
    window.steps = 0;
    const observer = new MutationObserver(() => {
      const root = document.documentElement;
      if (!root?.calm || root.calm.watched) return;
      const calm = root.calm;
      root.calm = () => { if (++window.steps === 3) dispatchEvent(new Event("pointerdown")); return calm(); };
      root.calm.watched = true;
    });
    observer.observe(document, { subtree: true, attributeFilter: ["data-app"] });
  };

  it("the program starts in steps, and none of them while a finger is down; what the reader does meanwhile stays", async () => {
    const site = await lab.serve();
    const tab = await lab.open({ width: 390, height: 844 });
    await tab.page.evaluateOnNewDocument(watchSteps);
    await tab.goto(site.url(GUIDE));
    await tab.until("the last step before the takeover", () => window.steps === 3);
    await tab.evaluate((row) => {
      document.querySelector(row).click();
      document.querySelector("#show-all").focus({ preventScroll: true });
      scrollTo({ top: 1357, behavior: "instant" });
    }, button(option));
    for (let i = 0; i < 20; i++) await tab.evaluate(painted);
    assert.equal(await tab.evaluate(ready), false, "took over with a finger on the screen");
    await tab.evaluate(() => { dispatchEvent(new Event("pointerup")); });
    await takenOver(tab);
    assert.deepEqual(await tab.evaluate(openRows), [option]);
    assert.deepEqual(await tab.evaluate(() => [document.activeElement.id, Math.round(scrollY), window.steps]), ["show-all", 1357, 3]);
    if (lab.engine === "chromium") assert.deepEqual(await tab.evaluate(shifts), []);
    assert.deepEqual(tab.errors, []);
  });
});

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  const visit = async (site) => {
    const tab = await lab.open();
    await tab.goto(site.url(GUIDE));
    await takenOver(tab);
    return tab;
  };

  it("a host that packs nothing sends the copy in gzip: a quarter of the bytes", async () => {
    const site = await lab.serve({ plain: true });
    await visit(site);
    assert.ok(bytes(site).includes("app.wasm.gz"), `asked for ${bytes(site)}`);
  });

  it("a host that packs nothing and has no copy, or unpacks it on the way, is no dead end", async () => {
    await visit(await lab.serve({ plain: true, faults: [{ match: /\.wasm\.gz$/, lose: true }] }));
    const site = await lab.serve({ plain: true, faults: [{ match: /\.wasm\.gz$/, head: { "content-encoding": "gzip" } }] });
    const tab = await lab.open();
    await tab.goto(site.url(GUIDE));
    await tab.until("an outcome", () => /ready|failed/.test(document.documentElement.dataset.app));
    if (await tab.evaluate(failed)) {
      await tab.click("#find");
      await takenOver(tab);
    }
  });

  it("a host that packs is asked for nothing but app.wasm", async () => {
    const site = await lab.serve();
    await visit(site);
    assert.deepEqual([...new Set(bytes(site))], ["app.wasm"]);
  });
});
