// Texts that try to become script, 229 of them or a draw, through everything that a
// webmaster or a reader can write: none runs, and no page is made of anything
// but what plain words make it of. What authors write is held by Go's tests
// (app/site/payloads_test.go, content/fuzz_test.go) against the same texts.
import fs from "node:fs";
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { GUIDE, openReady } from "./harness/guide.js";
import { MY_PAGES, QUESTIONS, SETTINGS } from "./harness/mine.js";
import { sample } from "./harness/sample.js";
import { snippet } from "./harness/host.js";
import { openBuilder } from "./harness/builder.js";
import { guideFrame, settledHeight, visitClinic } from "./harness/embed.js";

const PAYLOADS = sample("payloads", JSON.parse(fs.readFileSync(new URL("testdata/payloads.json", import.meta.url), "utf8")), 60);
const TRIED = GUIDE + "tried/";
const VALUES = GUIDE + "values/";

/** In the page: the elements in view and their attributes, in order, with the schemes of addresses. */
const shape = () => [...document.body.querySelectorAll("*")].map((e) => [e.localName, ...[...e.attributes].map((a) => a.name + (/^\s*\w+:/.test(a.value) && /^(href|src|action|formaction)$/.test(a.name) ? "=" + a.value.split(":")[0] : "")).sort()].join(" "));

/** In the page: from now on notes every element or attribute of a kind that is not there yet. */
function watch() {
  const safe = /^(https?|tel|sms|mailto|blob):/i; // http: where the test serves the site
  const kinds = (e) => [...e.attributes].map((a) => {
    if (/^(href|src|action|formaction|data|xlink:href)$/.test(a.name)) return `${e.localName} ${a.name} ${safe.test(new URL(a.value, document.baseURI).href) ? "" : a.value}`;
    return `${e.localName} ${a.name}`;
  }).concat(e.localName);
  const all = (root) => (root.querySelectorAll ? [root, ...root.querySelectorAll("*")].filter((e) => e.localName) : []);
  // Attributes that come and go with what a reader opens or finds.
  const usual = /^\w+ (id|class|role|href|hidden|tabindex|type|lang|dir|title|target|rel|value|data-[\w-]+|aria-[\w-]+)\s*$|^(mark|progress|span|p|a|li|ul|button|div|iframe)$/;
  const known = new Set(all(document.documentElement).flatMap(kinds));
  window.strange = [];
  window.hacked = () => strange.push("it ran");
  const look = (e) => kinds(e).forEach((kind) => { if (!known.has(kind) && !usual.test(kind)) strange.push(kind); });
  new MutationObserver((changes) => changes.forEach((c) => (c.type === "attributes" ? look(c.target) : c.addedNodes.forEach((n) => all(n).forEach(look)))))
    .observe(document, { subtree: true, childList: true, attributes: true });
}
const strange = (view) => view.evaluate(() => [...new Set(strange)]);

const planOf = (texts) => JSON.stringify({
  version: 1, revision: 1,
  questions: texts.map((text, i) => ({ id: i + 1, text, note: text })),
  visit: { date: "2026-12-01", place: texts[0] },
  valuesNote: texts[0],
  tried: texts.slice(0, 90).map((text, i) => ({ id: 1000 + i, medicine: text, dose: text, weeks: text, helpedNote: text, sideEffects: text, whyStopped: text })),
  notes: texts[0],
});

inEngines(["chromium", "firefox"], (lab) => {
  it("nothing that a webmaster's page writes as an option runs, in the guide or in the host", async () => {
    const { tab } = await visitClinic(lab, (site) => `<section id="place"></section>${snippet.load(site)}`, { frame: false });
    await tab.until("embed.js", () => typeof Careguide === "object");
    await tab.evaluate(() => {
      const box = document.querySelector("#place");
      box.className = "careguide"; // the harness looks for guides by it
      window.handle = Careguide.mount(box, { clinic: "plain", phone: "1", book: "https://a.example/", newsletter: "https://a.example/" });
    });
    const frame = await guideFrame(tab);
    await settledHeight(tab, frame);
    for (const view of [tab, frame]) await view.evaluate(watch);
    await tab.evaluate(async (payloads) => {
      const names = ["clinic", "phone", "book", "newsletter", "theme", "accent", "open", "sections", "heading", "region", "lang", "guide", "minHeight", "load", "offset"];
      for (const text of payloads) {
        handle.update(Object.fromEntries(names.map((name) => [name, text])));
        handle.open(text);
        document.querySelector("#place iframe").contentWindow.postMessage({ careguide: 1, type: "options", options: text, id: text }, "*");
        await new Promise((next) => setTimeout(next, 5));
      }
      handle.update({ clinic: "the last", guide: "treatment-resistant-depression" });
    }, PAYLOADS);
    await frame.until("the last option", () => document.querySelector("#clinic").textContent.includes("the last"));
    for (const view of [tab, frame]) assert.deepEqual(await strange(view), []);
    assert.deepEqual(tab.errors, []);
  });

  it("what a webmaster types into the builder stays in its place, in the page and in all lines to paste", async () => {
    const tab = await openBuilder(lab, await lab.serve());
    const empty = await lab.open(); // our own pages make no markup of text
    await empty.goto("about:blank");
    await tab.evaluate(watch);
    // Writes each text into all fields; resolves to what then stands in them, and to all lines to paste.
    const fill = (texts) => tab.evaluate((texts) => texts.map((text) => {
      const typed = {};
      for (const name of ["clinic", "phone", "book", "newsletter", "accent"]) {
        const field = document.getElementById("set-" + name);
        field.value = text;
        for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
        typed[name] = field.value.trim();
      }
      return { typed, lines: Object.fromEntries([...document.querySelectorAll("[id^=code-]")].map((e) => [e.id.slice("code-".length), e.textContent])) };
    }), texts);
    // What the lines of a box are made of without what was typed, and that as it arrives.
    const read = (all) => empty.evaluate((all) => all.map(({ lines }) => Object.entries(lines).map(([id, text]) => {
      const elements = [...new DOMParser().parseFromString(text, "text/html").querySelectorAll("*")];
      const program = /const options = (\{[^]*?\n\});/.exec(text);
      if (program) return { id, rest: text.replace(program[0], "") + elements.map((e) => e.localName), got: Object.entries(new Function(`return ${program[1]}`)()) };
      const got = [];
      const rest = elements.map((e) => [e.localName, ...[...e.attributes].map(({ name, value }) => {
        if (/^data-(clinic|phone|book|newsletter|accent)$/.test(name)) got.push([name.slice("data-".length), value]);
        else if (e.localName !== "iframe" || name !== "src") return `${name}=${value}`;
        else got.push(...new URLSearchParams(new URL(value).hash.slice(1)));
      }), e.children.length ? "" : e.textContent].filter(Boolean).join(" "));
      return { id, rest: rest.join("\n"), got };
    })), all);
    const [plain] = await read(await fill(["Plain words"]));
    assert.ok(plain.length > 12, `only the lines of ${plain.map(({ id }) => id)}`);
    const written = await fill(PAYLOADS);
    let taken = 0;
    for (const [i, boxes] of (await read(written)).entries()) {
      for (const [at, { id, rest, got }] of boxes.entries()) {
        assert.equal(rest, plain[at].rest, `${id}: ${PAYLOADS[i]}`);
        for (const [name, value] of got.filter(([name]) => name !== "guide")) {
          taken++;
          assert.equal(value.replaceAll("\0", "\ufffd"), written[i].typed[name].replaceAll("\0", "\ufffd"), `${id}, ${name}`); // HTML has no NUL
          if (name !== "clinic") assert.match(value, { phone: /^[\d +().-]+$/, accent: /^#?\w{6}$/ }[name] ?? /^https:/, id);
        }
      }
    }
    assert.ok(taken > 6 * PAYLOADS.length, `only ${taken} values were taken`);
    assert.deepEqual(await strange(tab), []);
    assert.deepEqual(tab.errors, []);
  });

  it("nothing in an address runs, and the guide is made of the same", async () => {
    const site = await lab.serve();
    const tab = await lab.open();
    const names = ["clinic", "phone", "book", "newsletter", "theme", "accent", "open", "sections", "heading", "region", "lang", "plan", "display"];
    const visit = async (fragment, open = (url) => tab.goto(url)) => {
      await tab.goto("about:blank"); // a new fragment alone loads nothing
      await open(site.url(GUIDE) + fragment);
      return tab.evaluate(() => ({ scripts: [...document.scripts].filter((s) => !s.src.startsWith(location.origin)).length, images: document.images.length, frames: frames.length, runs: [...document.querySelectorAll("*")].flatMap((e) => [...e.attributes].filter((a) => /^on|javascript:|data:text/i.test(a.name) || /^\s*(javascript|vbscript|data):/i.test(a.value)).map((a) => a.name)) }));
    };
    const plain = await visit("");
    const ready = (url) => openReady(tab, url);
    for (let from = 0; from < PAYLOADS.length; from += names.length) {
      const texts = names.map((_, i) => PAYLOADS[(from + i) % PAYLOADS.length]);
      assert.deepEqual(await visit("#" + names.map((name, i) => `${name}=${encodeURIComponent(texts[i])}`).join("&"), from % 4 ? undefined : ready), plain, texts.join("\n"));
      assert.deepEqual(await visit("#" + encodeURI(texts[0])), plain, texts[0]);
    }
    assert.deepEqual(tab.errors, []);
  });

  it("nothing that a reader wrote runs when it is shown again, on any page", async () => {
    const site = await lab.serve();
    const tab = await openReady(await lab.open(), site.url(SETTINGS));
    const shown = async (texts, page) => {
      await tab.evaluate((text) => { localStorage["careguide-plan"] = text; }, planOf(texts));
      await openReady(tab, site.url(page));
      return tab.evaluate(shape);
    };
    for (const page of [QUESTIONS, TRIED, VALUES, MY_PAGES, SETTINGS]) {
      for (const texts of [PAYLOADS.slice(0, 150), PAYLOADS.slice(-150)].map((part) => part.map((text, i) => `${text} ${i}`))) {
        const plain = await shown(texts.map((_, i) => `plain words ${i}`), page);
        assert.ok(plain.length > 50, `${page} shows nothing`);
        const got = await shown(texts, page);
        const i = got.findIndex((e, i) => e !== plain[i]);
        assert.ok(i < 0 && got.length === plain.length, `${page}: <${got[i]}> where plain words make <${plain[i]}>`);
      }
    }
    assert.deepEqual(tab.errors, []);
  });

  it("nothing that is typed, searched, imported or kept by others runs", async () => {
    const site = await lab.serve();
    const tab = await openReady(await lab.open(), site.url(GUIDE));
    await tab.evaluate(watch);
    await tab.evaluate(async (payloads) => {
      const field = document.querySelector("#find");
      field.focus();
      for (const text of [...payloads, ...payloads.map((p) => `ketamine ${p}`)]) {
        field.value = text;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        await new Promise((next) => setTimeout(next, 10));
      }
    }, PAYLOADS);
    await tab.until("an answer to the last", () => document.querySelector("#find-list") !== null);
    assert.deepEqual(await strange(tab), []);

    await openReady(tab, site.url(SETTINGS));
    await tab.evaluate(watch);
    const files = [`{"careguide":"plan","version":1,"plan":${planOf(PAYLOADS.slice(0, 150))}}`, JSON.stringify(PAYLOADS), ...PAYLOADS];
    for (const [words, texts] of [["We added", files.slice(0, 1)], ["not a file", files.slice(1)]]) {
      await tab.evaluate(async (texts) => {
        for (const text of texts) {
          const files = new DataTransfer();
          files.items.add(new File([text], `${text.slice(0, 40)}.json`, { type: "application/json" }));
          const field = document.querySelector("#import");
          field.files = files.files;
          field.dispatchEvent(new Event("change", { bubbles: true }));
          await new Promise((next) => setTimeout(next, 10));
        }
      }, texts);
      await tab.until(`"${words}"`, (words) => document.querySelector("#my-data-said").textContent.includes(words), words);
    }
    assert.deepEqual(await strange(tab), []);

    for (const text of PAYLOADS.slice(0, 12)) {
      await tab.evaluate((text) => { for (const key of ["careguide-display", "careguide-unread", "careguide-offers"]) { localStorage[key] = text; sessionStorage[key] = text; } window.name = `careguide-plan ${text}`; }, text);
      await openReady(tab, site.url(SETTINGS));
      assert.equal(await tab.evaluate(() => document.querySelectorAll("img, iframe, object, embed, marquee, [onload], [onerror], [onfocus]").length), 0, text);
    }
    assert.deepEqual(tab.errors, []);
  });
});
