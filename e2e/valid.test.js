// Every page of dist/ is valid: by the Nu HTML checker (vnu, the one of the
// W3C, which checks the styles and icons as well) and by html-validate. What is
// let pass is named here, each with its reason.
import fs from "node:fs";
import path from "node:path";
import { execFile } from "node:child_process";
import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { FileSystemConfigLoader, HtmlValidate, esmResolver } from "html-validate";
import { allPages } from "./harness/guide.js";
import { DIST } from "./harness/site.js";

const require = createRequire(import.meta.url);
const VNU = require.resolve("vnu-jar/build/dist/vnu.jar");

const PAGES = [...allPages().map((page) => path.join(DIST, page, "index.html")), path.join(DIST, "404.html")];

// What vnu says, and why it may.
const ALLOWED = [
  // Shown as blocks on a phone, a table is none any more to VoiceOver: its roles are said again.
  /^The “role” attribute must not be used on a “t[drh]” element which has a “table” ancestor/,
  // The only way to keep Firefox from filling in, after a reload, what was chosen before.
  /^Attribute “autocomplete” is only allowed when the input type is/,
  // Newer than the checker, in every browser since 2023: container queries.
  /^CSS: “container-type”: Property “container-type” doesn't exist/,
  /^CSS: Unrecognized at-rule “@container”/,
];

// The rules of html-validate that are not asked, and why.
const RULES = {
  "tel-non-breaking": "off", // a number is copied, and dialled by hand, as it is written
  "doctype-style": "off",
  "no-redundant-role": "off", // tables, as above
  "valid-autocomplete": "off", // as above
  "aria-label-misuse": "off", // a list may have a name
  "prefer-native-element": "off", // a <pre> that scrolls is a region that keys can reach
  "unique-landmark": "off", // regions of the builder page, of which one is shown at a time
  "form-dup-name": ["error", { shared: ["checkbox", "radio", "submit"] }],
  "wcag/h32": "off", // a form that answers at once has nothing to submit
};

/** Resolves to what a program prints on its error channel, whatever its exit status. */
const output = (file, args) => new Promise((done, fail) => execFile(file, args, { maxBuffer: 1 << 28 }, (err, out, said) => {
  if (err?.code === "ENOENT") fail(new Error(`no ${file}: apt-get install default-jre-headless`));
  else done(said);
}));

const vnu = async (files) => JSON.parse(await output("java", ["-Xss1m", "-jar", VNU, "--format", "json", "--also-check-svg", ...files])).messages
  .filter((m) => m.type === "error" && !ALLOWED.some((known) => known.test(m.message)))
  .map((m) => `${path.relative(DIST, new URL(m.url).pathname)}: ${m.message} (${m.extract?.slice(0, 100)})`);

describe("pages", () => {
  it("are valid HTML, styles and icons to vnu", async () => {
    assert.ok(PAGES.length > 40, `only ${PAGES.length} pages`);
    assert.deepEqual(await vnu([...PAGES, path.join(DIST, "icons/icon.svg")]), []);
  });

  it("are valid to html-validate", async () => {
    const checker = new HtmlValidate(new FileSystemConfigLoader([esmResolver()], { root: true, extends: ["html-validate:recommended"], rules: RULES }));
    const faults = [];
    for (const file of PAGES) {
      const { results } = await checker.validateFile(file);
      for (const m of results.flatMap((r) => r.messages)) faults.push(`${path.relative(DIST, file)}:${m.line}:${m.column}: ${m.ruleId}: ${m.message}`);
    }
    assert.deepEqual(faults, []);
  });

  it("would be found out if they were not", async () => {
    const file = path.join(fs.mkdtempSync("/tmp/valid-"), "index.html");
    fs.writeFileSync(file, '<!doctype html><html lang="en"><title>x</title><p><div></p><style>p{colour:red}</style><img src="x">');
    const said = (await vnu([file])).join("\n");
    fs.rmSync(path.dirname(file), { recursive: true });
    for (const fault of [/No “p” element in scope/, /colour/, /“alt”/]) assert.match(said, fault);
  });
});
