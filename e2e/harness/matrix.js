// matrix.js is a reporter for Node's test runner, beside the one that people
// read. Where MATRIX names a page, as in docs/engines.md, it writes into it what
// the run has tried, case by case and engine by engine: between the page's
// markers, file by file. A file that was not run keeps what stands there. Without
// MATRIX it does nothing.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ENGINES = ["chromium", "firefox", "webkit"];
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SPECS = path.join(ROOT, "e2e");
const START = "<!-- matrix:start -->\n";
const END = "<!-- matrix:end -->";

/** Yields nothing; source gives the runner's events. */
export default async function* matrix(source) {
  const page = process.env.MATRIX && path.resolve(ROOT, process.env.MATRIX);
  const files = new Map(); // name of a spec → case → engine, or "none" → whether it passed
  const names = []; // of what is under way, from the outside in: one file runs at a time
  for await (const { type, data } of source) {
    if (!page) continue;
    if (type === "test:start") names.splice(data.nesting, Infinity, data.name);
    if (type === "test:pass" || type === "test:fail") {
      const above = names.slice(0, data.nesting);
      if (!data.skip && data.details.type !== "suite" && isCase(data)) note(files, path.basename(data.file), [...above, data.name], type === "test:pass");
    }
  }
  if (!page) return;
  // A part of the engines would look like a lack of the others.
  if (process.env.ENGINES) return void (yield `MATRIX: ${process.env.MATRIX} stays as it is, because ENGINES leaves engines out\n`);
  fs.writeFileSync(page, renewed(fs.readFileSync(page, "utf8"), files));
  yield `MATRIX: ${process.env.MATRIX} has the cases of ${files.size} files\n`;
}

// The runner counts a file that ended badly as a case with the file's own name.
const isCase = ({ file, name }) => file && path.resolve(name) !== file;

function note(files, file, names, passed) {
  const [first] = names;
  const engine = ENGINES.includes(first) ? first : "none";
  const name = (engine === "none" ? names : names.slice(1)).join(": ");
  if (!files.has(file)) files.set(file, new Map());
  const cases = files.get(file);
  const marks = cases.get(name) ?? {};
  cases.set(name, marks);
  marks[engine] = passed && marks[engine] !== false; // two cases may have one name
}

function renewed(page, files) {
  const [before, rest] = page.split(START);
  const [old, after] = (rest ?? "").split(END);
  if (after === undefined) throw new Error(`MATRIX: ${process.env.MATRIX} has no lines ${START.trim()} and ${END}: put them where the tables should stand`);
  const sections = new Map(old.split(/^(?=### )/m).filter((s) => s.startsWith("### ")).map((s) => [/^### (\S+)/.exec(s)[1], s.trim()]));
  for (const [file, cases] of files) sections.set(file, section(file, cases));
  const there = [...sections].filter(([file]) => fs.existsSync(path.join(SPECS, file))).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = [summary(there.map(([, s]) => s)), ...there.map(([, s]) => s)].join("\n\n");
  return before + START + "\n" + text + "\n\n" + END + after;
}

const COLUMNS = [["chromium", "Chromium"], ["firefox", "Firefox"], ["webkit", "WebKit"], ["none", "no browser"]];
const MARK = { true: "yes", false: "**no**", undefined: "–" };

function section(file, cases) {
  const columns = COLUMNS.filter(([key]) => key !== "none" || [...cases.values()].some((marks) => "none" in marks));
  const rows = [...cases].map(([name, marks]) => `| ${cell(name)} | ${columns.map(([key]) => MARK[marks[key]]).join(" | ")} |`);
  return [`### ${file}`, "", `| case | ${columns.map(([, title]) => title).join(" | ")} |`, `| --- |${" --- |".repeat(columns.length)}`, ...rows].join("\n");
}

// A case may have any letters in its name; the page is Markdown.
const cell = (name) => name.replace(/[\\|*_`[\]]/g, "\\$&").replace(/</g, "&lt;").replace(/\s+/g, " ");

// How many cases there are in each engine, counted from the tables.
function summary(sections) {
  const counts = Object.fromEntries(COLUMNS.map(([, title]) => [title, { yes: 0, no: 0 }]));
  let cases = 0;
  for (const s of sections) {
    const [titles, , ...rows] = s.split("\n").slice(2).map((line) => line.slice(1, -1).split(/(?<!\\)\|/).map((text) => text.trim()));
    cases += rows.length;
    for (const row of rows) titles.forEach((title, i) => { if (row[i] === "yes") counts[title].yes++; if (row[i] === "**no**") counts[title].no++; });
  }
  const line = (what, of) => `| ${what} | ${COLUMNS.map(([, title]) => of(counts[title])).join(" | ")} |`;
  return [
    `${cases} cases in ${sections.length} files:`, "",
    `| | ${COLUMNS.map(([, title]) => title).join(" | ")} |`, "| --- |" + " ---: |".repeat(COLUMNS.length),
    line("passed", (c) => c.yes), line("failed", (c) => c.no),
  ].join("\n");
}
