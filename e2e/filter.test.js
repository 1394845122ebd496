// The filter of a list of topics leaves only those that hold the reader's word,
// says how many that are, and gives everything back.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { TOPICS, openReady } from "./harness/guide.js";

const { filter } = FIXTURE;

// In the page: what the filter has left, and what it says.
const left = () => {
  const seen = (selector) => [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility());
  return {
    topics: seen(".cg-topic").map((e) => e.id),
    groups: seen(".cg-section:has(.cg-topic)").map((e) => e.id),
    said: document.querySelector("#find-count").innerText.trim(),
  };
};
const clear = (view) => view.evaluate(() => {
  const field = document.querySelector("#find");
  field.value = "";
  field.dispatchEvent(new Event("input", { bubbles: true }));
});

inEngines(["chromium", "firefox"], (lab) => {
  for (const page of [TOPICS, TOPICS + "a-z/"]) {
    it(`/${page}: leaves the topics that hold the word, and says how many`, async () => {
      const tab = await openReady(await lab.open(), (await lab.serve()).url(page));
      const all = await tab.evaluate(left);
      await tab.type("#find", filter.words.toUpperCase());
      // The list follows every letter typed, and the count is updated a moment after the list.
      await tab.until("topics to go, and a word about it", (n) => {
        const seen = [...document.querySelectorAll(".cg-topic")].filter((e) => e.checkVisibility()).length;
        return seen < n && document.querySelector("#find-count").innerText.match(/\d+/)?.[0] === String(seen);
      }, all.topics.length);
      const got = await tab.evaluate(left);
      assert.ok(got.topics.includes(filter.topic) && got.groups.length < all.groups.length, "the topic is gone, or too much is left");
      // A group whose title has the word brings all of its topics.
      const wrong = await tab.evaluate((words) => [...document.querySelectorAll(".cg-topic")].filter((t) => {
        const text = [t.closest(".cg-section").querySelector("h2"), ...t.children].map((e) => e.textContent).join(" ");
        return t.checkVisibility() !== new RegExp(`\\b${words}`, "i").test(text);
      }).map((t) => t.id), filter.words);
      assert.deepEqual(wrong, [], "topics that are shown without the word, or hidden with it");
      assert.match(got.said, new RegExp(`\\b${got.topics.length}\\b`), "how many are left");
      const empty = await tab.evaluate(() => [...document.querySelectorAll(".cg-section:has(.cg-topic)")]
        .filter((s) => s.checkVisibility() && ![...s.querySelectorAll(".cg-topic")].some((t) => t.checkVisibility())).map((s) => s.id));
      assert.deepEqual(empty, [], "groups that are shown without a topic");
      await clear(tab);
      await tab.until("topics to come back", (n) => [...document.querySelectorAll(".cg-topic")].filter((e) => e.checkVisibility()).length === n, all.topics.length);
      await tab.until("the count to go", () => !/\d/.test(document.querySelector("#find-count").innerText));
      assert.deepEqual(await tab.evaluate(left), all);
    });
  }

  it("says what to do when nothing is found, and keeps help in view", async () => {
    const tab = await openReady(await lab.open(), (await lab.serve()).url(TOPICS));
    await tab.type("#find", "zzzqqq");
    await tab.until("everything to go", () => ![...document.querySelectorAll(".cg-topic")].some((e) => e.checkVisibility()));
    const { said } = await tab.evaluate(left);
    assert.match(said, /^[A-Z][^!]{20,200}\.$/, "a sentence that says what to do");
    assert.match(said, /try|another|fewer/i, "a sentence that says what to do");
    assert.ok(await tab.evaluate(() => document.querySelector("#crisis a").checkVisibility()), "crisis help is gone");
  });
});
