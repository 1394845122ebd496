// axe.js asks axe-core, which knows the rules of accessibility that a program
// can check, what it has against a page.
import fs from "node:fs";
import { createRequire } from "node:module";
import assert from "node:assert/strict";

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Asserts that axe has no finding in a view; frames in it are asked on their own. */
export async function check(view, state) {
  await view.evaluate(AXE + ";0");
  const findings = await view.evaluate(async () => {
    const { violations } = await axe.run(document, { iframes: false });
    const place = (node) => `${node.target} ${node.any[0]?.message ?? node.all[0]?.message ?? ""}`;
    return violations.map((v) => `${v.id} (${v.nodes.length}): ${v.help}: ${v.nodes.slice(0, 3).map(place).join(" | ")}`);
  });
  assert.deepEqual(findings, [], state);
}
