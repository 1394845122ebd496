// fixture.js says which parts of a guide play which role, so that a spec which
// names none runs over either guide: the published one (roles.json) and the small,
// made-up one (testdata/roles.json). Both files have the same keys.
import fs from "node:fs";
import path from "node:path";
import { DIST } from "./site.js";

const read = (name) => JSON.parse(fs.readFileSync(new URL(name, import.meta.url), "utf8"));
const PUBLISHED = read("../roles.json");
const ALL = [PUBLISHED, read("../testdata/roles.json")];

/** The roles of the guide in DIST. */
export const FIXTURE = ALL.find(({ slug }) => fs.existsSync(path.join(DIST, slug)));
if (!FIXTURE) throw new Error(`${DIST}: has no guide whose roles are known: run ./build.sh and ./build.sh small first`);

/** Makes a text that names the published guide, such as a snippet in our docs, name the guide in DIST instead. */
export const ours = (text) => ["slug", "title"].reduce((all, role) => all.replaceAll(PUBLISHED[role], FIXTURE[role]), text)
  .replace(new RegExp(`(open="?)${PUBLISHED.option}\\b`, "g"), `$1${FIXTURE.option}`);
