// Every state, in every colours and size: axe has nothing against it, nothing
// stands to the side, is cut off or lies over something else, and all text can
// be told from its ground. A quick run takes of all combinations so many that every
// two of engine, colours, size and state meet in one (pairs.js).
import { it } from "node:test";
import assert from "node:assert/strict";
import { findings } from "./harness/axe.js";
import { SCHEMES, SIZES, inColours, inEngine, inSize } from "./harness/conditions.js";
import { QUICK, inEngines } from "./harness/engines.js";
import { clipped, colours, overlaps, wide } from "./harness/layout.js";
import { pairwise } from "./harness/pairs.js";
import { VISITS, walk } from "./harness/states.js";

// What axe is asked besides, where colours have changed and where room has.
const DARK = ["color-contrast", "link-in-text-block"];
const ROOM = ["target-size", "scrollable-region-focusable"];
// All of our text has 7 to 1, and the borders of controls have 3 to 1 (WCAG 1.4.6, 1.4.11).
const TEXT = 7, FORCED = 4.5, BORDER = 3;
const ENGINES = ["chromium", "firefox"];

const key = (visit, state) => `${visit}: ${state}`;
const states = Object.entries(VISITS).flatMap(([visit, { steps }]) => Object.keys(steps).map((state) => key(visit, state)));
const has = (table, name, engine) => (table[name].engines ?? ENGINES).includes(engine);
const possible = ({ engine, scheme, size }) => has(SCHEMES, scheme, engine) && has(SIZES, size, engine);
const cover = pairwise({ state: states, engine: ENGINES, scheme: Object.keys(SCHEMES), size: Object.keys(SIZES) }, possible,
  ({ engine }) => (engine === "firefox" ? 2 : 1)); // where either will do, Chromium's: Firefox takes twice as long

it("every two of engine, colours, size and state that can meet do so in a quick run", () => {
  const meet = (a, b) => cover.some((row) => [a, b].every(([factor, value]) => row[factor] === value));
  const all = { state: states, engine: ENGINES, scheme: Object.keys(SCHEMES), size: Object.keys(SIZES) };
  const values = Object.entries(all).flatMap(([factor, some]) => some.map((value) => [factor, value]));
  const missing = values.flatMap((a, i) => values.slice(i + 1).filter((b) => a[0] !== b[0] && !meet(a, b)).map((b) => `${a[1]} and ${b[1]}`));
  // What an engine has not: SCHEMES and SIZES say so.
  assert.deepEqual(missing.sort(), ["chromium and 200 % text", "firefox and 200 % text of the browser", "firefox and forced", "forced and 200 % text", ].sort());
  assert.ok(cover.length < 7 * states.length, `${cover.length} combinations of ${states.length} states`);
});

/** What is looked at in a state: [{scheme, axe: rules, or null; sizes: [[size, rules or null]]}]. */
function looks(engine, state) {
  if (!QUICK) {
    return inEngine(SCHEMES, engine).map(([scheme]) => ({
      scheme, axe: { light: undefined, dark: DARK, forced: null }[scheme],
      // Dark changes colours only; forced colours draw borders, which take room where there is little.
      sizes: inEngine(SIZES, engine).map(([size]) => size).filter((size) => scheme === "light" || scheme === "forced" && size === "400 % zoom")
        .map((size) => [size, scheme === "light" && size === "400 % zoom" ? ROOM : null]),
    }));
  }
  const rows = cover.filter((row) => row.state === state);
  // How large targets are on a phone a11y-focus.test.js asks, and asks more.
  const room = ROOM.filter((rule) => rule !== "target-size");
  const mine = rows.filter((row) => row.engine === engine);
  // All of axe once, where the state has its first light combination. Of the dark the
  // contrast is left, of which our own question asks more.
  const first = rows.find(({ scheme }) => scheme === "light");
  return [...new Set(mine.map(({ scheme }) => scheme))].map((scheme) => {
    const sizes = mine.filter((row) => row.scheme === scheme);
    return { scheme, axe: sizes.includes(first) ? undefined : null, sizes: sizes.map(({ size }) => [size, size === "400 % zoom" ? room : null]) };
  });
}

inEngines(ENGINES, (lab) => {
  for (const [name, { text = TEXT }] of Object.entries(VISITS)) {
    it(name, () => walk(lab, name, async (view, tab, note, state) => {
      for (const { scheme, axe, sizes } of looks(lab.engine, key(name, state))) {
        await inColours(tab, view, SCHEMES[scheme]);
        // Forced colours axe does not see: it reads -webkit-text-fill-color, which stays as it was.
        // Of its own question about contrast, its dearest, ours below asks more.
        if (axe !== null) note(scheme, await findings(view, axe, QUICK ? ["color-contrast"] : []));
        note(`${scheme}, contrast`, await view.evaluate(colours, scheme === "forced" ? FORCED : text, BORDER));
        for (const [size, rules] of sizes) {
          await inSize(tab, view, SIZES[size], async () => {
            for (const ask of [wide, clipped, overlaps]) note(`${scheme}, ${size}, ${ask.name}`, await view.evaluate(ask));
            if (rules) note(size, await findings(view, rules));
          });
        }
        await tab.resize(1280, 800);
      }
      if (lab.engine === "chromium") {
        await inColours(tab, view, SCHEMES.light, { print: true });
        if (!QUICK) note("paper", await findings(view, DARK));
        for (const ask of [clipped, overlaps]) note(`paper, ${ask.name}`, await view.evaluate(ask));
        note("paper, contrast", await view.evaluate(colours, FORCED, 0));
      }
      await inColours(tab, view, SCHEMES.light);
    }));
  }
});
