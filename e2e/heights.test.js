// The heights in web/heights.json are those of the guide. If this fails because
// a guide has changed: ./build.sh heights
import fs from "node:fs";
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { lines, openBuilder } from "./harness/builder.js";
import { WIDTHS, bodyHeight, framed } from "./harness/heights.js";

const HEIGHTS = JSON.parse(fs.readFileSync(new URL("../web/heights.json", import.meta.url)))["treatment-resistant-depression"].en;
const CASES = {
  "as it comes": {},
  "with three sections": { sections: "what-it-means,medicines,cost" },
  "with rows open": { open: "ect,cbt,add-on" },
};

// The sum that the builder makes (web/builder/room.js), at any width.
const expected = (width, { sections, open }) => Object.entries(HEIGHTS[width].sections).reduce((sum, [id, section]) => {
  if (sections && !sections.split(",").includes(id)) return sum - section.height;
  return sum + (open ?? "").split(",").reduce((more, row) => more + (section.rows[row] ?? 0), 0);
}, HEIGHTS[width].closed);

inEngines(["chromium"], (lab) => {
  for (const [what, options] of Object.entries(CASES)) {
    it(`a guide ${what} is as tall as told, within 10 %, and at no width shorter than the room kept for it`, async () => {
      const site = await lab.serve();
      const builder = await openBuilder(lab, site, Object.fromEntries(Object.entries(options).map(([name, value]) => ["data-" + name, value])));
      const room = Number(/min-height:(\d+)px/.exec(await builder.evaluate(lines, "script"))?.[1]);
      const tab = await lab.open();
      const measured = [];
      for (const width of WIDTHS) {
        const frame = await framed(tab, site, width, { options });
        const height = await frame.evaluate(bodyHeight);
        measured.push(height);
        const told = expected(width, options);
        assert.ok(Math.abs(told - height) <= height / 10, `${width} px wide: told ${told} px, is ${height} px (run ./build.sh heights)`);
        assert.ok(room <= height, `${width} px wide: room for ${room} px, the guide has ${height} px: a gap stays`);
      }
      const least = Math.min(...measured);
      assert.ok(room >= least * 0.9, `room for ${room} px, the guide has at least ${least} px`);
    });
  }
});
