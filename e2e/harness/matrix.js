// matrix.js is a reporter for Node's test runner: it writes what a run has
// tried of the embed, case by case and engine by engine, as a Markdown table.
import path from "node:path";

const ENGINES = ["chromium", "firefox", "webkit"];
const OURS = /^(embed|builder|crisis|heights|recipes|wordpress)/;
const MARK = { pass: "yes", fail: "**no**" };

/** Yields the page; source gives the runner's events. */
export default async function* matrix(source) {
  const files = new Map(); // file → case → engine → mark
  let engine; // whose tests are under way: files and engines take turns
  for await (const { type, data } of source) {
    const file = data.file && path.basename(data.file);
    if (type === "test:start" && data.nesting === 0) engine = ENGINES.includes(data.name) ? data.name : null;
    if ((type === "test:pass" || type === "test:fail") && data.nesting === 1 && engine && OURS.test(file)) {
      if (!files.has(file)) files.set(file, new Map());
      const cases = files.get(file);
      cases.set(data.name, { ...cases.get(data.name), [engine]: MARK[type.slice(5)] });
    }
  }
  yield "# What is tested of the embed, and where\n\nEvery cell is a test that ran in a real browser: `npm run matrix` in `e2e/` wrote\nthis page. A dash means that the case is not tried there.\n";
  for (const [file, cases] of [...files].sort()) {
    yield `\n## ${file}\n\n| case | Chromium | Firefox | WebKit |\n| --- | --- | --- | --- |\n`;
    for (const [name, marks] of cases) yield `| ${name.replaceAll("|", "\\|").replaceAll("<", "&lt;")} | ${ENGINES.map((e) => marks[e] ?? "–").join(" | ")} |\n`;
  }
}
