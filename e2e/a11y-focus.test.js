// Who uses only the keys comes to everything, in the order in which it is read,
// always sees where they are, and is caught nowhere. What is to be touched is
// large enough. Nothing moves for those who asked for less motion.
import { it } from "node:test";
import assert from "node:assert/strict";
import { SCHEMES, inColours } from "./harness/conditions.js";
import { visitClinic, settledHeight } from "./harness/embed.js";
import { QUICK, inEngines } from "./harness/engines.js";
import { snippet } from "./harness/host.js";
import { GUIDE, openReady } from "./harness/guide.js";
import { targets } from "./harness/layout.js";
import { VISITS, walk } from "./harness/states.js";
import { reach, reachable, tabThrough } from "./harness/tabbing.js";
import { painted, until } from "./harness/until.js";

// The states with most to reach, and those in which something keeps its place on the screen.
const STATES = {
  "guide": ["an option open", "a newer version"],
  "option": ["its address to copy"],
  "compare": ["two chosen"],
  "questions": ["one removed"],
  "tried": ["with entries"],
  "values": ["answered"],
  "settings": ["about to delete"],
  "builder": ["with a fault, all rows and another recipe"],
};
const SIZES = [{ width: 1280, height: 720 }, { width: 320, height: 256 }];
// On and back in each size; in a quick run each state in both sizes and both ways.
const ways = Object.values(STATES).flat().flatMap((state, i) => SIZES.flatMap((size, j) => [false, true]
  .filter((back) => !QUICK || back === Boolean((i + j) % 2)).map((back) => ({ state, size, back }))));

// In the page: what moves. A change of place by script counts as well as one by style.
const moving = () => [
  ...document.getAnimations().filter((a) => a.effect.getComputedTiming().activeDuration > 0.01).map((a) => `${a.constructor.name} of ${a.effect.target?.className}`),
  ...[...document.querySelectorAll("*")].filter((e) => /[1-9]/.test(getComputedStyle(e).transitionDuration) || getComputedStyle(e).scrollBehavior === "smooth").map((e) => `${e.localName}.${e.className} would`),
];

inEngines(["chromium", "firefox"], (lab) => {
  for (const [name, states] of Object.entries(STATES)) {
    it(`${name}: Tab goes in reading order, and nothing lies over the focus`, () => walk(lab, name, async (view, tab, note, state) => {
      if (!states.includes(state)) return;
      const mine = ways.filter((way) => way.state === state);
      for (const size of new Set(mine.map((way) => way.size))) {
        await tab.resize(size.width, size.height);
        const all = await tab.evaluate(reachable);
        for (const { back } of mine.filter((way) => way.size === size)) {
          const stops = await tabThrough(tab, all, { back });
          const what = `${size.width} × ${size.height}, ${back ? "back" : "on"}`;
          note(`${what}, out of order`, stops.filter((s, i) => i > 0 && (back ? s.order > stops[i - 1].order : s.order < stops[i - 1].order)).map((s) => s.name));
          note(what, stops.flatMap((s) => s.wrong.map((w) => `${s.name}: ${w}`)));
          if (stops.length !== all) note(what, [`${stops.length} stops, and ${all} things to reach`]);
        }
      }
      await tab.resize(1280, 800);
    }));
  }

  it("who follows a link as soon as Tab has come to it stays where it leads", async () => {
    const tab = await openReady(await lab.open({ width: 1280, height: 800 }), (await lab.serve()).url(GUIDE)); // wide: the bar is at the top
    await tab.evaluate(() => {
      const picture = requestAnimationFrame;
      window.requestAnimationFrame = (then) => setTimeout(() => { picture(() => { then(); window.late = true; }); }, 400);
    });
    await reach(tab, tab, '.cg-contents a[href="#cost"]');
    await tab.press("Enter");
    const seen = () => document.querySelector("#cost").getBoundingClientRect().top;
    await until(async () => Math.abs(await tab.evaluate(seen)) < 100, "the part at the top of the window");
    await tab.evaluate(() => { window.late = false; });
    await tab.until("a late picture", () => window.late);
    await tab.evaluate(painted);
    assert.ok(Math.abs(await tab.evaluate(seen)) < 100, `the part is at ${await tab.evaluate(seen)} px`);
  });

  it("Tab leads from a clinic's page into the guide, through it and out again, and back the same way", async () => {
    const around = (site) => `<p><a href="#" id="first">Before</a></p>${snippet.element(site, { sections: "cost" })}<p><a href="#" id="last">After</a></p>`;
    const { tab, frame } = await visitClinic(lab, around);
    await settledHeight(tab, frame);
    const read = async () => {
      const host = await tab.evaluate(() => document.activeElement.id || document.activeElement.localName);
      if (!host.startsWith("frame-")) return host;
      // The frame hears of it a moment after its host.
      return frame.until("the focus in the frame", () => { const e = document.activeElement; return e !== document.body && "in: " + (e.id || e.className || e.textContent.slice(0, 20)); });
    };
    // And the host, of a focus that leaves the frame.
    const where = async () => {
      for (let before; ; ) {
        const now = await read();
        if (now === before) return now;
        before = now;
        for (const view of [tab, frame]) await view.evaluate(painted);
      }
    };
    const go = async (from, to, back) => {
      await tab.evaluate((from) => document.getElementById(from).focus(), from);
      const ways = [];
      while (ways.at(-1) !== to && ways.length < 120) {
        if (back) await tab.page.keyboard.down("Shift");
        await tab.press("Tab");
        if (back) await tab.page.keyboard.up("Shift");
        ways.push(await where());
      }
      assert.equal(ways.at(-1), to, `caught: ${ways.slice(-5).join(" | ")}`);
      return ways.filter((way) => way.startsWith("in: "));
    };
    const on = await go("first", "last", false), back = await go("last", "first", true);
    assert.ok(on.length > 15, `only ${on.length} stops in the frame: ${on}`);
    assert.deepEqual(back.reverse(), on);
  });
});

// What a finger hits is a matter of layout: one engine shows it.
inEngines(["chromium"], (lab) => {
  for (const [name, { text }] of Object.entries(VISITS)) {
    if (text) continue; // the demonstration clinic is not ours
    it(`${name}: on a phone every target is 24 px, a button and a field 48; nothing moves`, () => walk(lab, name, async (view, tab, note) => {
      await inColours(tab, view, SCHEMES.light); // with less motion
      note("moving", await view.evaluate(moving));
      // A link in a sentence is as high as its line (WCAG 2.5.8); what stands alone is not.
      const alone = await view.evaluate(() => [...document.querySelectorAll("a[href]")].filter((a) => {
        const block = a.closest("p, li, td, dd, div, nav, section");
        a.toggleAttribute("data-alone", !a.closest(".cg-skip, sup") && block.innerText.trim() === a.innerText.trim());
        return a.hasAttribute("data-alone");
      }).length);
      note("24 px", (await view.evaluate(targets, "[data-alone], summary", 24)).small);
      const { small, count } = await view.evaluate(targets, "button:not([disabled], .cg-term, .cg-word), select, textarea, input:not([type=file])", 48);
      note("48 px", small);
      assert.ok(alone + count > 2, "nothing to measure was found");
    }, { size: { width: 360, height: 740 } }));
  }
});
