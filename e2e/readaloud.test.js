// A part is read aloud, sentence by sentence, by a voice of the device and no
// other. Test machines have none: harness/voices.js stands in.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { GUIDE, button, openReady, source, takenOver } from "./harness/guide.js";
import { snippet } from "./harness/host.js";
import { settledHeight, visitClinic } from "./harness/embed.js";
import { shifts } from "./harness/shifts.js";
import { VOICES, withVoices } from "./harness/voices.js";

const { option, optionSaid, howSaid, howText } = FIXTURE;
const OPTION = GUIDE + option + "/";
const tool = (id, name) => `.cg-tools[data-id="${id}"] [data-tool="${name}"]`;

// In the page: what the voice was given so far.
const said = () => speechSynthesis.said.map((s) => s.text);
// In the page: the text that is marked as being read.
const marked = () => {
  const highlight = window.Highlight && CSS.highlights.get("careguide-reading");
  return highlight ? [...highlight].map((range) => range.toString()).join("") : document.querySelector(".cg-reading")?.innerText ?? "";
};
const label = (selector) => document.querySelector(selector).textContent;
const status = () => document.querySelector(".cg-player__status")?.textContent ?? "";

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  const open = async (page = OPTION, { list = VOICES, ...options } = {}) => {
    const site = await lab.serve();
    site.pages["/" + page] = withVoices(source(page), list, options);
    const tab = await lab.open({ width: 390, height: 844 });
    await tab.goto(site.url(page));
    return { tab, site };
  };
  const listen = async (view, id) => {
    await view.click(tool(id, "more"));
    await view.click(tool(id, "listen"));
    await view.until("the voice", () => speechSynthesis.current);
  };
  const next = async (tab) => {
    const before = (await tab.evaluate(said)).length;
    await tab.evaluate(() => speechSynthesis.next());
    await tab.until("the next sentence", (n) => speechSynthesis.said.length > n, before);
  };

  it("reads heading and text in order, marks what it reads, says what it is not, and ends", async () => {
    const { tab } = await open();
    const text = await tab.evaluate(() => document.querySelector("#how").innerHTML);
    await listen(tab, "how");
    assert.equal(await tab.evaluate(marked), howSaid);
    await next(tab);
    assert.match(await tab.evaluate(marked), new RegExp(`^${howText}`));
    await tab.until("the end", () => { if (speechSynthesis.current) speechSynthesis.next(); return /all of this/.test(document.querySelector(".cg-player__status").textContent); });
    const all = await tab.evaluate(said);
    assert.equal(all[0], howSaid);
    assert.doesNotMatch(all.join(" "), new RegExp(`Add to my|More|Listen|${howText.split(" ").at(-1)} ?\\d`), "tools or numbers of sources were read");
    assert.equal(await tab.evaluate(marked), "");
    assert.equal(await tab.evaluate(status), "That was all of this part.");
    assert.equal(await tab.evaluate(label, tool("how", "listen")), "Listen");
    // Live text is as it was: nothing was wrapped around it.
    const after = await tab.evaluate(() => { const copy = document.querySelector("#how").cloneNode(true); copy.querySelector(".cg-tools").remove(); return copy.innerHTML.replaceAll(' class=""', ""); });
    assert.ok(text.startsWith(after), `the text was changed: ${after}`);
  });

  it("speaks with a voice of the device in the page's language, whatever the browser's own is", async () => {
    const { tab } = await open();
    await listen(tab, "how");
    assert.deepEqual(await tab.evaluate(() => [speechSynthesis.said[0].voice, speechSynthesis.said[0].rate]), ["Ben", 1]);
  });

  it("pauses and goes on with the sentence that was cut short, by keyboard too", async () => {
    const { tab } = await open();
    await listen(tab, "how");
    await next(tab);
    const sentence = (await tab.evaluate(said)).at(-1);
    await tab.evaluate((s) => document.querySelector(s).focus(), tool("how", "listen"));
    await tab.press("Enter");
    await tab.until("silence", () => speechSynthesis.current === null);
    assert.equal(await tab.evaluate(label, tool("how", "listen")), "Go on");
    assert.equal(await tab.evaluate(marked), "");
    await tab.press("Enter");
    await tab.until("the voice again", () => speechSynthesis.current !== null);
    assert.deepEqual((await tab.evaluate(said)).slice(-2), [sentence, sentence]);
    assert.equal(await tab.evaluate(label, tool("how", "listen")), "Pause");
    assert.equal(await tab.evaluate(() => document.activeElement.dataset.tool), "listen");
  });

  it("stops by its button: the player goes, and the focus comes back", async () => {
    const { tab } = await open();
    await listen(tab, "how");
    await tab.click(".cg-player [data-tool=listen-stop]");
    await tab.until("the player to go", () => document.querySelector(".cg-player") === null);
    assert.deepEqual(await tab.evaluate(() => [speechSynthesis.current, document.activeElement.dataset.tool]), [null, "listen"]);
    assert.equal(await tab.evaluate(marked), "");
  });

  it("another speed counts from the sentence on, and has two ends", async () => {
    const { tab } = await open();
    await listen(tab, "how");
    await tab.click("[data-tool=listen-faster]");
    await tab.until("the new speed", () => speechSynthesis.said.at(-1).rate === 1.25);
    assert.equal(await tab.evaluate(status), "Speed: 1.25");
    for (let n = 0; n < 6; n++) await tab.click("[data-tool=listen-slower]");
    assert.equal(await tab.evaluate(() => speechSynthesis.said.at(-1).rate), 0.5);
    assert.deepEqual([...new Set(await tab.evaluate(said))], [howSaid]);
    await next(tab);
    assert.equal(await tab.evaluate(() => speechSynthesis.said.at(-1).rate), 0.5);
  });

  it("one part at a time: another one's start, or the page's end, silences it", async () => {
    const { tab } = await open();
    await listen(tab, "how");
    await listen(tab, "who");
    assert.deepEqual(await tab.evaluate(() => [...document.querySelectorAll(".cg-player")].map((p) => p.closest("[data-id]").dataset.id)), ["who"]);
    assert.equal(await tab.evaluate(label, tool("how", "listen")), "Listen");
    // The event of what was cut short has come by now, and was not taken for a fault.
    await next(tab);
    assert.equal(await tab.evaluate(status), "Speed: 1");
    await tab.evaluate(() => dispatchEvent(new Event("pagehide")));
    assert.deepEqual(await tab.evaluate(() => [speechSynthesis.current, document.querySelectorAll(".cg-player").length]), [null, 0]);
  });

  it("a row that the reader closes falls silent", async () => {
    const { tab } = await open(GUIDE);
    await takenOver(tab);
    await tab.click(button(option));
    await listen(tab, option);
    await next(tab);
    await next(tab);
    await tab.click(button(option));
    await tab.until("silence", () => speechSynthesis.current === null && document.querySelector(".cg-player") === null);
  });

  it("a voice that fails is told of in a sentence, and can be asked again", async () => {
    const { tab } = await open();
    await listen(tab, "how");
    await tab.evaluate(() => speechSynthesis.fail());
    await tab.until("a sentence", () => /does not/.test(document.querySelector(".cg-player__status").textContent));
    assert.equal(await tab.evaluate(status), "The voice of this device does not answer. You can still read the text.");
    await tab.click(tool("how", "listen"));
    await tab.until("the voice again", () => speechSynthesis.current !== null);
    assert.equal(await tab.evaluate(status), "Speed: 1");
  });

  it("a voice that never begins is given up", async () => {
    const { tab } = await open(OPTION, { mute: true });
    await listen(tab, "how");
    await tab.until("a sentence", () => /does not answer/.test(document.querySelector(".cg-player__status").textContent));
    assert.deepEqual(tab.errors, []);
  });

  it("a voice that hears nothing right after it was told to stop is asked again", async () => {
    const { tab } = await open(OPTION, { deaf: 700 });
    await listen(tab, "how");
    await tab.click("[data-tool=listen-faster]");
    await tab.until("the new speed", () => speechSynthesis.said.at(-1).rate === 1.25);
    assert.deepEqual(await tab.evaluate(said), [howSaid, howSaid], "said more than once");
    await tab.click(tool("who", "more"));
    await tab.click(tool("who", "listen"));
    await tab.until("the other part", () => speechSynthesis.said.length === 3 && speechSynthesis.current);
    assert.deepEqual(tab.errors, []);
  });

  it("a voice that never says that it starts, or ends, is heard to the end", async () => {
    const { tab } = await open(OPTION, { startless: true });
    await listen(tab, "how");
    const since = await tab.evaluate(() => performance.now());
    // Longer than a voice may take to begin.
    await tab.until("six seconds of one sentence", (since) => performance.now() - since > 6000, since);
    assert.deepEqual(await tab.evaluate(said), [howSaid]);
    assert.equal(await tab.evaluate(status), "Speed: 1");
    await next(tab);
    await tab.evaluate(() => { speechSynthesis.current = null; }); // its end is not told
    await tab.until("the next sentence all the same", () => speechSynthesis.said.length === 3);
    assert.deepEqual(tab.errors, []);
  });

  const odd = { "eng-USA": "eng-USA", "eng_USA_#1": "eng_USA_#1", eng: "eng", EN_us: "EN_us", "no language, and a name that tells": "" };
  for (const [what, lang] of Object.entries(odd)) {
    it(`a voice of ${what} is offered, and reads`, async () => {
      const { tab } = await open(OPTION, { list: [VOICES[1], { name: "English (United States)", lang, localService: true, default: false }] });
      await listen(tab, "how");
      assert.deepEqual(await tab.evaluate(() => speechSynthesis.said.map((s) => s.voice)), ["English (United States)"]);
    });
  }

  for (const [what, list] of Object.entries({ "a voice of Middle English only": [{ name: "Geoffrey", lang: "enm", localService: true }], "a voice that says nothing of its language": [{ name: "Samantha", lang: "", localService: true }], "no voice": [], "voices of a server only": [VOICES[0]], "a voice of another language only": [VOICES[1]] })) {
    it(`a device with ${what} has no such tool`, async () => {
      const { tab } = await open(OPTION, { list });
      await tab.click(tool("how", "more"));
      await tab.until("the other tools", (s) => document.querySelector(s).checkVisibility(), tool("how", "share"));
      assert.equal(await tab.evaluate((s) => document.querySelector(s).checkVisibility(), tool("how", "listen")), false);
      // Voices may come late.
      await tab.evaluate((all) => { speechSynthesis.list = all; speechSynthesis.dispatchEvent(new Event("voiceschanged")); }, VOICES);
      await tab.until("the tool", (s) => document.querySelector(s).checkVisibility(), tool("how", "listen"));
    });
  }

  it("in a clinic's page it is the same", async () => {
    const { tab, frame } = await visitClinic(lab, (at) => {
      at.pages["/" + GUIDE] = withVoices(source(GUIDE));
      return snippet.element(at, { open: option });
    });
    await listen(frame, option);
    assert.deepEqual(await frame.evaluate(said), [optionSaid]);
    await settledHeight(tab, frame);
    assert.deepEqual(tab.errors, []);
  });

  if (lab.engine === "chromium") {
    it("while it reads, from sentence to sentence and to the end, nothing moves", async () => {
      const { tab } = await open();
      await listen(tab, "how");
      const since = await tab.evaluate(() => performance.now() + 600); // a touch excuses what moves in half a second
      await tab.until("that half second to pass", (t) => performance.now() > t, since);
      await tab.until("the end", () => { if (speechSynthesis.current) speechSynthesis.next(); return /all of this/.test(document.querySelector(".cg-player__status").textContent); });
      assert.deepEqual(await tab.evaluate(shifts, since), []);
    });
  }
});
