// Every state, in every colours and size: axe has nothing against it, nothing
// stands to the side, is cut off or lies over something else, and all text can
// be told from its ground.
import { it } from "node:test";
import { findings } from "./harness/axe.js";
import { SCHEMES, SIZES, inColours, inEngine, inSize } from "./harness/conditions.js";
import { inEngines } from "./harness/engines.js";
import { clipped, colours, overlaps, wide } from "./harness/layout.js";
import { VISITS, walk } from "./harness/states.js";

// What axe is asked besides, where colours have changed and where room has.
const DARK = ["color-contrast", "link-in-text-block"];
const ROOM = ["target-size", "scrollable-region-focusable"];
// All of our text has 7 to 1, and the borders of controls have 3 to 1 (WCAG 1.4.6, 1.4.11).
const TEXT = 7, FORCED = 4.5, BORDER = 3;

inEngines(["chromium", "firefox"], (lab) => {
  for (const [name, { text = TEXT }] of Object.entries(VISITS)) {
    it(name, () => walk(lab, name, async (view, tab, note) => {
      for (const [scheme, colour] of inEngine(SCHEMES, lab.engine)) {
        await inColours(tab, view, colour);
        // Forced colours axe does not see: it reads -webkit-text-fill-color, which stays as it was.
        if (scheme !== "forced") note(scheme, await findings(view, scheme === "dark" ? DARK : undefined));
        note(`${scheme}, contrast`, await view.evaluate(colours, scheme === "forced" ? FORCED : text, BORDER));
        for (const [size, room] of inEngine(SIZES, lab.engine)) {
          // Dark changes colours only; forced colours draw borders, which take room where there is little.
          if (scheme === "dark" || scheme === "forced" && size !== "400 % zoom") continue;
          await inSize(tab, view, room, async () => {
            for (const ask of [wide, clipped, overlaps]) note(`${scheme}, ${size}, ${ask.name}`, await view.evaluate(ask));
            if (scheme === "light" && size === "400 % zoom") note(size, await findings(view, ROOM));
          });
        }
        await tab.resize(1280, 800);
      }
      if (lab.engine === "chromium") {
        await inColours(tab, view, SCHEMES.light, { print: true });
        note("paper", await findings(view, DARK));
        for (const ask of [clipped, overlaps]) note(`paper, ${ask.name}`, await view.evaluate(ask));
        note("paper, contrast", await view.evaluate(colours, FORCED, 0));
      }
      await inColours(tab, view, SCHEMES.light);
    }));
  }
});
