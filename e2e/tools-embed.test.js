// The tools in a clinic's page: they open in their place in the frame, nothing
// is kept there, and the list goes along into the full guide if the reader says so.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { QUESTIONS, ask, listed, openQuestions, press, stored } from "./harness/mine.js";
import { settledHeight, visitClinic } from "./harness/embed.js";
import { snippet } from "./harness/host.js";

const NOTHING = { local: {}, session: {}, cookie: "" };
const open = async (tab, frame, tool, words) => {
  await press(frame, tool, { within: ".cg-dock" });
  await frame.until(`${tool} to open in its place`, (words) => document.querySelector("#in-place")?.innerText.includes(words), words);
  await frame.until(`the focus to be at ${tool}`, () => document.activeElement.id === "in-place-title");
  // A page that still scrolls to the tool cannot be clicked on.
  await tab.until("the host's page to come to rest", () => {
    const { at, times } = window.rest ?? {};
    window.rest = { at: scrollY, times: at === scrollY ? times + 1 : 0 };
    return window.rest.times >= 8;
  });
  await tab.evaluate(() => { delete window.rest; });
};

inEngines(["chromium", "firefox"], (lab) => {
  it("a tool opens below the dock, works, and keeps nothing anywhere", async () => {
    const { tab, frame, site } = await visitClinic(lab, (site) => snippet.element(site));
    await settledHeight(tab, frame);
    assert.deepEqual(site.requests.filter((r) => r.path.endsWith(".wasm")), [], "asked for before the reader wanted a tool");
    await open(tab, frame, "My questions", "Your own question");
    await ask(frame, "In the frame?");
    await listed(frame, "In the frame?");
    await settledHeight(tab, frame);
    assert.deepEqual(await tab.evaluate(stored), NOTHING, "stored for the clinic's origin");
    site.pages["/plain"] = "<p>Nothing here.</p>";
    const other = await lab.open();
    await other.goto(site.origin + "/plain");
    assert.deepEqual(await other.evaluate(stored), NOTHING, "stored for the guide's origin");
    assert.deepEqual(tab.errors, []);
  });

  it("every tool of the dock opens there, one at a time, and closes with the focus back", async () => {
    const { tab, frame } = await visitClinic(lab, (site) => snippet.element(site));
    await settledHeight(tab, frame);
    const tools = [["Compare treatments", "Choose"], ["My questions", "Your own question"], ["What matters to me", FIXTURE.value], ["What I have tried", "Medicine"], ["My pages", "What goes on it"], ["Settings", "Text size"]];
    for (const [tool, words] of tools) {
      await open(tab, frame, tool, words);
    }
    await press(frame, "Close", { within: "#in-place" });
    await frame.until("it to close", () => document.querySelector("#in-place").childElementCount === 0);
    await frame.until("the focus to be back", () => document.activeElement.textContent === "Settings");
    assert.deepEqual(tab.errors, []);
  });

  it("what was written in the frame comes along into the full guide, and is not in its address", async () => {
    const { tab, frame, site } = await visitClinic(lab, (site) => snippet.element(site));
    await settledHeight(tab, frame);
    await open(tab, frame, "My questions", "Your own question");
    await ask(frame, "Along 🙂?");
    const href = await frame.until("the link's address", () => {
      const link = [...document.querySelectorAll("#in-place a")].find((a) => a.textContent === "Continue in the full guide");
      if (!link) return;
      // The address is written at the press; the page behind it is opened below.
      link.addEventListener("click", (e) => e.preventDefault(), { once: true });
      link.click();
      return link.href.includes("#plan=") && link.href;
    });
    assert.ok(href.startsWith(site.url(QUESTIONS) + "#plan="), href.slice(0, 80));
    const full = await lab.open();
    await full.goto(href);
    await listed(full, "Along 🙂?");
    assert.equal(await full.evaluate(() => location.href), site.url(QUESTIONS), "the list is still in the address");
    assert.deepEqual((await full.evaluate(stored)).local, {});
    assert.ok(!JSON.stringify(site.requests).includes(href.split("#plan=")[1].slice(20, 60)), "the list was sent");
  });

  it("it comes along to an option's page as well, which opens at its part", async () => {
    const { tab, frame, site } = await visitClinic(lab, (site) => snippet.element(site, { open: FIXTURE.option }));
    await settledHeight(tab, frame);
    await open(tab, frame, "My questions", "Your own question");
    await ask(frame, "Along?");
    const href = await frame.evaluate((option) => {
      const link = document.querySelector(`#${option} a[href*="${option}/"]`);
      link.hash = "risks";
      link.addEventListener("click", (e) => e.preventDefault());
      for (const press of [1, 2]) link.click(press);
      return link.href;
    }, FIXTURE.option);
    assert.ok(href.startsWith(`${site.url(`${FIXTURE.slug}/${FIXTURE.option}/`)}#to=risks&plan=`) && href.split("plan=").length === 2, href.slice(0, 120));
    const full = await lab.open();
    await full.goto(href);
    await full.until("the address of the part", () => location.hash === "#risks");
    assert.ok(await full.evaluate(() => Math.abs(document.querySelector("#risks").getBoundingClientRect().top) < 200), "the part is not in view");
    await openQuestions(full, site);
    await listed(full, "Along?");
  });

  it("Back closes a tool, and does not leave the clinic's page; what was written is there when it opens again", async () => {
    const { tab, frame, host } = await visitClinic(lab, (site) => snippet.element(site));
    await settledHeight(tab, frame);
    await open(tab, frame, "My questions", "Your own question");
    await ask(frame, "Still here?");
    await tab.back();
    await frame.until("it to close", () => document.querySelector("#in-place").childElementCount === 0);
    await frame.until("the focus to be back", () => document.activeElement.textContent === "My questions");
    assert.equal(await tab.evaluate(() => location.href), host.url());
    await open(tab, frame, "My questions", "Still here?");
    await press(frame, "Close", { within: "#in-place" });
    await open(tab, frame, "Settings", "Text size");
    await tab.back();
    await frame.until("it to close", () => document.querySelector("#in-place").childElementCount === 0);
    assert.equal(await tab.evaluate(() => location.href), host.url());
    assert.deepEqual(tab.errors, []);
  });

  it("a reader who has a list is asked before a link adds to it", async () => {
    const { tab, frame, site } = await visitClinic(lab, (site) => snippet.element(site));
    await open(tab, frame, "My questions", "Your own question");
    await ask(frame, "Brought?");
    const href = await frame.until("the link's address", () => {
      const link = [...document.querySelectorAll("#in-place a")].find((a) => a.textContent === "Continue in the full guide");
      link?.addEventListener("click", (e) => e.preventDefault(), { once: true });
      link?.click();
      return link?.href.includes("#plan=") && link.href;
    });
    const full = await openQuestions(await lab.open(), site);
    await ask(full, "Own?");
    await press(full, "Keep it on this device");
    for (const [answer, ...list] of [["Leave it out", "Own?"], ["Add it", "Own?", "Brought?"]]) {
      const again = await lab.open();
      await again.goto(href);
      await press(again, answer);
      await listed(again, ...list);
    }
  });

  it("hostile and broken lists in an address are left out, and told", async () => {
    const site = await lab.serve();
    for (const fragment of ["plan=", "plan=1.00000000.e30", "plan=1.x", "plan=" + "A".repeat(70000), "plan=<script>alert(1)</script>", "plan=9.1.1&theme=dark"]) {
      const tab = await lab.open();
      await tab.goto(site.url(QUESTIONS) + "#" + fragment);
      await ask(tab, "Works?");
      await listed(tab, "Works?");
      assert.deepEqual(tab.errors, [], fragment.slice(0, 40));
    }
  });
});
