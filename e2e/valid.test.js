// Every page, style sheet and picture of dist/ is valid: by the Nu HTML checker
// (vnu, the one of the W3C) and, for pages, by html-validate. What is let pass is
// named here, each with its reason.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { execFile } from "node:child_process";
import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { FileSystemConfigLoader, HtmlValidate, esmResolver } from "html-validate";
import { fileURLToPath } from "node:url";
import { DIST } from "./harness/site.js";

const require = createRequire(import.meta.url);
const VNU = require.resolve("vnu-jar/build/dist/vnu.jar");

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const files = (dir, ending) => fs.readdirSync(dir, { recursive: true }).filter((name) => name.endsWith(ending)).sort().map((name) => path.join(dir, name));
// The difficult hosts are as other people's pages are.
const ours = (file) => !path.relative(DIST, file).startsWith("demo/hosts/");
const PAGES = files(DIST, ".html").filter(ours);
// boot.js has its styles inside: here they are from where the build takes them.
const STYLES = [...files(DIST, ".css").filter(ours), path.join(ROOT, "web/css/boot.css")];
const PICTURES = [...files(DIST, ".svg"), ...files(path.join(ROOT, "docs"), ".svg")];

// What vnu says, and why it may.
const ALLOWED = [
  // Shown as blocks on a phone, a table is none any more to VoiceOver: its roles are said again.
  /^The “role” attribute must not be used on a “t[drh]” element which has a “table” ancestor/,
  // The only way to keep Firefox from filling in, after a reload, what was chosen before.
  /^Attribute “autocomplete” is only allowed when the input type is/,
  // Newer than the checker, in every browser since 2023: container queries.
  /^CSS: “container-type”: Property “container-type” doesn't exist/,
  /^CSS: Unrecognized at-rule “@container”/,
  // And marks of a text without markup: ::highlight().
  /^CSS: Parse Error\. \(reguide-reading\)/,
  // And parts of a shadow tree, in every browser since 2020: ::part().
  /^CSS: Parse Error\. \(panel::part\(box\)/,
  // A sheet apart does not say what a length of the page's own is.
  /^CSS: “max-inline-size”: The types are incompatible\. \(ar\(--cg-gutter\)/,
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

const vnu = async (files) => JSON.parse(await output("java", ["-Xss1m", "-jar", VNU, "--format", "json", "--also-check-svg", "--also-check-css", ...files])).messages
  .filter((m) => m.type === "error")
  .map((m) => [path.relative(DIST, new URL(m.url).pathname), `${m.message} (${m.extract?.slice(0, 100)})`])
  .filter(([, said]) => !ALLOWED.some((known) => known.test(said)))
  .map((both) => both.join(": "));

describe("pages", () => {
  it("are valid HTML to vnu, and so are style sheets and pictures", async () => {
    assert.ok(PAGES.length > 40 && STYLES.length > 2 && PICTURES.length > 1, `only ${PAGES.length} pages, ${STYLES.length} style sheets, ${PICTURES.length} pictures`);
    assert.deepEqual(await vnu([...PAGES, ...STYLES, ...PICTURES]), []);
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
    const dir = fs.mkdtempSync(path.join(os.tmpdir(), "valid-"));
    const bad = {
      "index.html": '<!doctype html><html lang="en"><title>x</title><p><div></p><style>p{colour:red}</style><img src="x">',
      "bad.css": "p { bord-er: 0 }",
      "bad.svg": '<svg xmlns="http://www.w3.org/2000/svg"><rectangle/></svg>',
    };
    for (const [name, text] of Object.entries(bad)) fs.writeFileSync(path.join(dir, name), text);
    const said = (await vnu(Object.keys(bad).map((name) => path.join(dir, name)))).join("\n");
    fs.rmSync(dir, { recursive: true });
    for (const fault of [/No “p” element in scope/, /colour/, /“alt”/, /bad\.css.*bord-er/, /bad\.svg.*rectangle/]) assert.match(said, fault);
  });
});
