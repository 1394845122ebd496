// fixture.js says which parts of a guide play which role, so that a spec which
// names none runs over either guide: the published one (roles.json) and the small,
// made-up one (testdata/roles.json). Both files have the same keys.
import fs from "node:fs";
import path from "node:path";
import { DIST } from "./site.js";

const read = (name) => JSON.parse(fs.readFileSync(new URL(name, import.meta.url), "utf8"));
const ALL = [read("../roles.json"), read("../testdata/roles.json")];

/** The roles of the guide in DIST. */
export const FIXTURE = ALL.find(({ slug }) => fs.existsSync(path.join(DIST, slug)));
if (!FIXTURE) throw new Error(`${DIST}: has no guide whose roles are known: run ./build.sh and ./build.sh small first`);
