// helplines.js looks numbers up in the guide's helplines.yaml, so that the specs
// keep no second list of them.
import fs from "node:fs";
import { FIXTURE } from "./fixture.js";

const text = fs.readFileSync(new URL(`../../${FIXTURE.content}/helplines.yaml`, import.meta.url), "utf8");

function region(code) {
  const block = text.split(/^\s*- region: /m).find((part) => part.startsWith(code));
  if (!block) throw new Error(`${FIXTURE.content}/helplines.yaml: no region ${code}`);
  return block;
}

/** The first number to call in a region, as it is dialled. */
export const firstLine = (code) => /call: "([^"]+)"/.exec(region(code))[1].replace(/[^\d+]/g, "");

/** The emergency number of a region, as it is shown. */
export const emergencyNumber = (code) => /emergency: "?([^"\n]+)/.exec(region(code))[1];
