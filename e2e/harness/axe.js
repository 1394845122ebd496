// axe.js asks axe-core, which knows the rules of accessibility that a program
// can check, what it has against a page.
import fs from "node:fs";
import { createRequire } from "node:module";

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe has against a view, a line each; frames in it are asked on their own. only: these rules, else all but those without. */
export async function findings(view, only, without = []) {
  if (!await view.evaluate(() => "axe" in window)) await view.evaluate(AXE + ";0");
  return view.evaluate(async (only, without) => {
    const { violations } = await axe.run(document, { iframes: false, preload: false, resultTypes: ["violations"], rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])), ...(only && { runOnly: only }) });
    const place = (node) => `${node.target} ${node.any[0]?.message ?? node.all[0]?.message ?? ""}`;
    return violations.map((v) => `${v.id} (${v.nodes.length}): ${v.help}: ${v.nodes.slice(0, 3).map(place).join(" | ")}`);
  }, only, without);
}
