// What a WordPress author gets: from a pasted address, from the snippet in a
// Custom HTML block, and without the right to post markup.
import fs from "node:fs";
import { it } from "node:test";
import assert from "node:assert/strict";
import { autop } from "@wordpress/autop";
import { inEngines } from "./harness/engines.js";
import { FIXTURE, ours } from "./harness/fixture.js";
import { GUIDE, button, openRows } from "./harness/guide.js";
import { clinicPage } from "./harness/host.js";
import { boxes, guideFrame, settledHeight } from "./harness/embed.js";
import { ADDRESS, discover, filterAnswer, filterPost, hostScript, published } from "./harness/wordpress.js";

const { option, optionTitle, sections: { procedures } } = FIXTURE;

const SECRET = "aB3dE5gH7j";
const snippet = /```html\n(<div class="careguide"[\s\S]*?)```/.exec(ours(fs.readFileSync(new URL("../README.md", import.meta.url), "utf8")))[1];

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  // The address that the site believes to have leads to this machine.
  const here = (site, text) => text.replaceAll(ADDRESS, site.url());
  const ask = async (site, address) => (await fetch(here(site, address))).text();

  /** Pastes a page's address, as an author does, and opens the post. */
  async function paste(page, { late = false } = {}) {
    const site = await lab.serve({ dir: published() });
    const answer = JSON.parse(await ask(site, discover(await ask(site, ADDRESS + page))));
    const markup = here(site, filterAnswer(answer.html, SECRET));
    const host = await lab.host(clinicPage(markup + (late ? "" : `<script>(${hostScript})()</script>`)));
    const tab = await lab.open();
    await tab.goto(host.url());
    if (late) {
      // The frame has said all that it had to say.
      await (await tab.frame("iframe")).until("the guide", () => document.querySelector(".cg-full") !== null);
      await tab.evaluate(hostScript);
      await tab.evaluate(() => document.dispatchEvent(new Event("DOMContentLoaded")));
    }
    await tab.until("the frame to be shown", () => !document.querySelector("blockquote").checkVisibility() && document.querySelector("iframe").clientHeight > 150);
    const frame = await tab.frame("iframe.wp-embedded-content");
    // WordPress shows it with its first height, which may come before its styles.
    await frame.until("the guide to be whole", () => document.readyState === "complete" && !("first" in document.documentElement.dataset) && document.querySelector(".cg-full") !== null);
    return { tab, site, frame };
  }

  it("shows the guide where its address was pasted, as tall as WordPress allows", async () => {
    const { tab, frame } = await paste(GUIDE);
    await tab.until("the frame's full height", () => document.querySelector("iframe").clientHeight === 1000);
    assert.equal(await tab.evaluate(() => document.querySelector("iframe").getAttribute("sandbox")), "allow-scripts");
    assert.ok(await frame.evaluate(() => document.querySelector("#main-message").innerText.length > 20));
    await frame.click(button(option));
    assert.deepEqual(await frame.evaluate(openRows), [option]);
    assert.deepEqual(tab.errors, []);
  });

  it("scrolls by itself, with help and the way to the full guide in view", async () => {
    const { frame } = await paste(GUIDE);
    await frame.evaluate(() => scrollTo({ top: 3000, behavior: "instant" }));
    await frame.until("the frame to have scrolled, with both in view", () => {
      const seen = (e) => { const box = e.getBoundingClientRect(); return box.height > 20 && box.top >= 0 && box.bottom <= innerHeight; };
      return scrollY > 2000 && getComputedStyle(document.documentElement).overflowY === "auto" && seen(document.querySelector(".cg-full__link")) && seen(document.querySelector("#crisis"));
    });
    assert.match(await frame.evaluate(() => document.querySelector("#crisis").innerText), /\d{3}/, "no number can be read in the crisis bar");
    await frame.click(`.cg-contents a[href="#${procedures}"]`);
    await frame.until("the section to be below the button", (id) => {
      const top = document.getElementById(id).getBoundingClientRect().top;
      return top >= document.querySelector(".cg-full").getBoundingClientRect().bottom - 1 && top < 200;
    }, procedures);
  });

  it("shows the guide where WordPress's script comes after it", async () => {
    const { tab } = await paste(GUIDE, { late: true });
    await tab.until("the frame's full height", () => document.querySelector("iframe").clientHeight === 1000);
  });

  it("is there again when the reader comes back from the full guide", async () => {
    const { tab, site, frame } = await paste(GUIDE);
    await frame.click(".cg-full__link");
    await tab.until("the full guide", (url) => location.href === url, site.url(GUIDE));
    await tab.back();
    await tab.until("the frame to be shown again", () => !document.querySelector("blockquote").checkVisibility() && document.querySelector("iframe").clientHeight === 1000);
  });

  const ways = {
    "the full guide's button": [".cg-full__link", GUIDE, ""],
    "a link to one of our pages": ["#footer a[href='glossary/']", GUIDE + "glossary/", ""],
    "a number, to where it can be dialled": ["#crisis a[href^='tel:']", GUIDE, "#help-lines"],
  };
  for (const [what, [selector, page, hash]] of Object.entries(ways)) {
    it(`leads the reader out of the frame by ${what}`, async () => {
      const { tab, site, frame } = await paste(GUIDE);
      await frame.click(selector);
      await tab.until("the page in the whole window", (url) => location.href === url, site.url(page) + hash);
    });
  }

  it("shows an option whose address was pasted", async () => {
    const { frame } = await paste(GUIDE + option + "/");
    assert.equal(await frame.evaluate(() => document.querySelector("h1").innerText), optionTitle);
  });

  for (const [how, treat] of Object.entries({ "as it is": String, "through wpautop": autop })) {
    it(`shows the guide by the README's snippet in a Custom HTML block (${how})`, async () => {
      const site = await lab.serve();
      const post = treat(snippet.replaceAll("https://HOST/", site.url()));
      const host = await lab.host(clinicPage(post));
      const tab = await lab.open();
      await tab.goto(host.url());
      const frame = await guideFrame(tab);
      await settledHeight(tab, frame);
      await tab.until("the link to give way to the guide", boxes, { link: false, frame: true });
    });
  }

  for (const data of [true, false]) {
    it(`leaves a link to the guide of an author who may not post scripts (data-* ${data ? "kept" : "taken"})`, async () => {
      const site = await lab.serve();
      const post = filterPost(snippet.replaceAll("https://HOST/", site.url()), { data });
      assert.ok(!/script|iframe/.test(post), post);
      const host = await lab.host(clinicPage(post));
      const tab = await lab.open();
      await tab.goto(host.url());
      await tab.click(".careguide a");
      await tab.until("the guide", (url) => location.href === url && document.querySelector("#main-message").checkVisibility(), site.url(GUIDE));
    });
  }
});
