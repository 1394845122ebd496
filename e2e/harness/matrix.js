// matrix.js writes which case ran in which browser: every case into e2e/out/, and
// after a full run how many there are by area into docs/engines.md.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { AREAS, planOf } from "../plan.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PAGE = path.join(ROOT, "docs/engines.md");
const START = "<!-- matrix:start -->\n";
const END = "<!-- matrix:end -->";
const COLUMNS = { chromium: "Chromium", firefox: "Firefox", webkit: "WebKit", none: "no browser" };

/** Takes the results of pool.js. A run that failed, or of some specs, leaves docs/engines.md alone. */
export function writeMatrix(results, { all }) {
  const rows = results.flatMap(({ file, cases }) => cases.map(({ names, outcome }) => {
    const engine = names[0] in COLUMNS ? names[0] : "none";
    return { spec: path.basename(file, ".test.js"), engine, name: (engine === "none" ? names : names.slice(1)).join(": "), outcome };
  }));
  fs.mkdirSync(path.join(ROOT, "e2e/out"), { recursive: true });
  const lines = rows.map(({ spec, engine, name, outcome }) => [spec, engine, name.replace(/\s+/g, " "), outcome].join("\t"));
  fs.writeFileSync(path.join(ROOT, `e2e/out/cases-${all ? "all" : "quick"}.tsv`), lines.sort().join("\n") + "\n");
  if (all && results.every(({ passed }) => passed)) fs.writeFileSync(PAGE, renewed(fs.readFileSync(PAGE, "utf8"), rows));
}

function renewed(page, rows) {
  const [before, rest] = page.split(START);
  const [, after] = (rest ?? "").split(END);
  if (after === undefined) throw new Error(`docs/engines.md has no lines ${START.trim()} and ${END}: put them where the table should stand`);
  const line = (title, mine) => `| ${title} | ${Object.keys(COLUMNS).map((engine) => mine.filter((row) => row.engine === engine && row.outcome === "passed").length || "–").join(" | ")} |`;
  const table = [
    `| area | ${Object.values(COLUMNS).join(" | ")} |`, `| --- |${" ---: |".repeat(Object.keys(COLUMNS).length)}`,
    ...Object.keys(AREAS).map((area) => line(area, rows.filter(({ spec }) => planOf(spec).area === area))),
    line("all", rows),
  ];
  return before + START + table.join("\n") + "\n" + END + after;
}
