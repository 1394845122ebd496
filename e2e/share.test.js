// The address of a part can be sent to others, and opens that part wherever the
// guide is shown.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { GUIDE, openReady, takenOver } from "./harness/guide.js";
import { snippet } from "./harness/host.js";
import { sampleBut } from "./harness/sample.js";
import { settledHeight, visitClinic } from "./harness/embed.js";
import { press } from "./harness/mine.js";

const { option, other, third, unnamed, sections: { medicines } } = FIXTURE;

// In the page: puts a tool for a part into it, as web/boot/tools.js does, and
// stands in for the ways to share that the device has. What was shared or
// copied is noted in window.got.
function device({ part, sheet, clipboard, command }) {
  window.got = {};
  const stub = (object, name, value) => Object.defineProperty(object, name, { configurable: true, value });
  stub(navigator, "share", sheet === undefined ? undefined : (data) => { window.got.shared = data; window.got.times = (window.got.times ?? 0) + 1; if (sheet === "thrown") throw new TypeError("no"); return sheet === "taken" ? Promise.resolve() : sheet === "open" ? (window.got.times > 1 ? Promise.reject(new DOMException("", "InvalidStateError")) : new Promise((done) => { window.got.close = done; })) : Promise.reject(new DOMException("", sheet)); });
  stub(navigator, "clipboard", clipboard === undefined ? undefined : { writeText: (text) => (clipboard ? Promise.resolve(void (window.got.copied = text)) : Promise.reject(new DOMException("", "NotAllowedError"))) });
  document.execCommand = () => { if (command) window.got.commanded = document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd); return command; };
  document.querySelector("#try-share")?.remove();
  const place = document.createElement("div");
  place.id = "try-share";
  place.dataset.id = part;
  place.append(Object.assign(document.createElement("button"), { type: "button", id: "share-it", textContent: "Share" }));
  place.firstChild.dataset.tool = "share";
  document.querySelector("#intro").append(place);
}
// In the page: what is said beside the tool, and the field if there is one.
const said = () => {
  const line = document.querySelector("#try-share .cg-share");
  const field = line?.querySelector("input");
  return { text: line?.firstChild?.data, role: line?.getAttribute("role"), field: field && field.value, selected: field && document.activeElement === field && field.value.slice(field.selectionStart, field.selectionEnd) };
};
const got = () => window.got;

inEngines(["chromium", "firefox"], (lab) => {
  const share = async (view, ways) => {
    await view.evaluate(device, ways);
    await view.click("#share-it");
  };

  it("the device's own sheet gets a neutral title, and an address without what this reader came with", async () => {
    const site = await lab.serve();
    const tab = await openReady(await lab.open(), site.url(GUIDE + `?utm_source=leaflet#theme=dark&open=${option},${third}&clinic=Riverside`));
    await share(tab, { part: option, sheet: "taken" });
    await tab.until("the sheet", () => window.got.shared);
    const { shared } = await tab.evaluate(got);
    assert.deepEqual(shared.url, site.url(GUIDE) + "#" + option);
    assert.ok(shared.title.length > 5);
    assert.doesNotMatch(JSON.stringify(shared), new RegExp(`${unnamed}|Riverside|leaflet`, "i"));
    assert.equal((await tab.evaluate(said)).text, undefined);
  });

  it("a sheet that the reader closes is no wish for a copy; one that fails is", async () => {
    const tab = await openReady(await lab.open(), (await lab.serve()).url(GUIDE));
    await share(tab, { part: other, sheet: "AbortError", clipboard: true });
    await tab.until("the sheet", () => window.got.shared);
    assert.equal((await tab.evaluate(got)).copied, undefined);
    await share(tab, { part: other, sheet: "NotAllowedError", clipboard: true });
    await tab.until("the copy", (id) => window.got.copied?.endsWith("#" + id), other);
  });

  it("a second press while the sheet is open does nothing; the next one opens it again", async () => {
    const tab = await openReady(await lab.open(), (await lab.serve()).url(GUIDE));
    await share(tab, { part: other, sheet: "open", clipboard: true });
    await tab.until("the sheet", () => "close" in window.got);
    await tab.click("#share-it");
    await tab.click("#share-it");
    const after = await tab.evaluate(() => ({ times: window.got.times, copied: "copied" in window.got }));
    assert.deepEqual(after, { times: 1, copied: false });
    assert.equal((await tab.evaluate(said)).text, undefined);
    await tab.evaluate(() => { window.got.close(); });
    await share(tab, { part: option, sheet: "taken" });
    await tab.until("the sheet again", () => window.got.shared);
    assert.deepEqual(tab.errors, []);
  });

  it("a sheet that throws stops nothing: the address is copied", async () => {
    const tab = await openReady(await lab.open(), (await lab.serve()).url(GUIDE));
    await share(tab, { part: other, sheet: "thrown", clipboard: true });
    await tab.until("the copy", (id) => window.got.copied?.endsWith("#" + id), other);
    assert.deepEqual(tab.errors, []);
  });

  for (const clipboard of [true, false]) {
    it(`my pages, where a frame may show no sheet, are ${clipboard ? "copied" : "there to be copied"}`, async () => {
      const tab = await openReady(await lab.open(), (await lab.serve()).url(GUIDE + "my-pages/"));
      await tab.type("#my-notes", "Ask for the bus");
      await tab.evaluate((clipboard) => {
        const stub = (name, value) => Object.defineProperty(navigator, name, { configurable: true, value });
        stub("share", () => Promise.reject(new DOMException("", "NotAllowedError")));
        stub("clipboard", { writeText: (text) => (clipboard ? Promise.resolve(void (window.copied = text)) : Promise.reject(new DOMException("", "NotAllowedError"))) });
        // The button comes where the browser has a sheet, with the next change.
        document.querySelector("#my-notes").dispatchEvent(new Event("input", { bubbles: true }));
      }, clipboard);
      await press(tab, "Share");
      if (clipboard) await tab.until("the copy, and a word of it", () => /bus/.test(window.copied) && document.querySelector(".cg-said__text").textContent === "Copied.");
      else await tab.until("the text, selected", () => /bus/.test(document.querySelector("#my-text")?.value) && document.activeElement.id === "my-text");
      assert.deepEqual(tab.errors, []);
    });
  }

  it("without a sheet the address is copied, and the page says so", async () => {
    const site = await lab.serve();
    const tab = await openReady(await lab.open(), site.url(GUIDE));
    await share(tab, { part: medicines, clipboard: true });
    await tab.until("a sentence", () => document.querySelector("#try-share .cg-share")?.textContent.includes("copied"));
    assert.equal((await tab.evaluate(got)).copied, site.url(GUIDE) + "#" + medicines);
    assert.equal((await tab.evaluate(said)).role, "status");
  });

  for (const command of [true, false]) {
    it(`where copying is forbidden ${command ? "the older way is tried" : "the address stands there, selected"}`, async () => {
      const site = await lab.serve();
      const tab = await openReady(await lab.open(), site.url(GUIDE));
      await share(tab, { part: option, clipboard: false, command });
      await tab.until("an answer", () => document.querySelector("#try-share .cg-share")?.textContent.length > 5);
      const want = site.url(GUIDE) + "#" + option;
      if (command) {
        assert.equal((await tab.evaluate(got)).commanded, want);
        assert.match((await tab.evaluate(said)).text, /copied/);
        assert.equal(await tab.evaluate(() => document.activeElement.id), "share-it", "the focus is lost");
      } else {
        assert.deepEqual(await tab.evaluate(said), { text: "Copy this link to share this part:", role: "status", field: want, selected: want });
      }
    });
  }

  it("on a page that is not secure, where there is no clipboard, the older way is tried", async () => {
    const tab = await openReady(await lab.open(), (await lab.serve()).url(GUIDE));
    await share(tab, { part: option, command: true });
    await tab.until("a word that it is copied", () => /copied/.test(document.querySelector("#try-share .cg-share")?.textContent));
    assert.match((await tab.evaluate(got)).commanded, new RegExp(`#${option}$`));
  });

  it("in a clinic's page too, and the address is the guide's own", async () => {
    const { tab, frame, site } = await visitClinic(lab, (site) => snippet.element(site, { clinic: "Riverside", open: third }));
    await settledHeight(tab, frame);
    await frame.click("#find"); // a tool starts the program
    await takenOver(frame);
    await share(frame, { part: option, clipboard: false, command: false });
    await frame.until("the address", () => document.querySelector("#try-share input")?.value);
    assert.equal((await frame.evaluate(said)).selected, site.url(GUIDE) + "#" + option);
    assert.deepEqual(tab.errors, []);
  });

  it("every section, row and option has an address that opens it", async () => {
    const site = await lab.serve();
    const tab = await lab.open();
    await tab.goto(site.url(GUIDE));
    const ids = await tab.evaluate(() => [...document.querySelectorAll(".cg-section, .cg-row")].map((e) => e.id));
    assert.ok(ids.length > 30 && ids.every(Boolean), `${ids.length} parts`);
    for (const id of sampleBut(lab.engine, "parts with an address", ids, 10)) {
      await tab.goto("about:blank");
      await tab.goto(site.url(GUIDE) + "#" + id);
      await tab.until(`#${id} in view and open`, (id) => {
        const part = document.getElementById(id), { top } = part.getBoundingClientRect();
        const end = scrollY + innerHeight >= document.documentElement.scrollHeight - 2; // the last cannot come to the top
        return (end || top > -2 && top < 120) && (!part.matches(".cg-row") || !part.querySelector(".cg-panel").hasAttribute("hidden"));
      }, id);
    }
  });

  it("in a clinic's page as well", async () => {
    const { tab, frame } = await visitClinic(lab, (site) => snippet.element(site));
    await settledHeight(tab, frame);
    const ids = await frame.evaluate(() => [...document.querySelectorAll(".cg-row")].map((e) => e.id));
    for (const id of ids) {
      await tab.evaluate((id) => location.replace("#careguide-" + id), id);
      await frame.until(`#${id} to open`, (id) => !document.getElementById(`${id}-panel`).hasAttribute("hidden"), id);
    }
  });
});
