// helplines.js looks numbers up in the guide's helplines.yaml, so that the specs
// keep no second list of them.
import fs from "node:fs";
import { FIXTURE } from "./fixture.js";

const text = fs.readFileSync(new URL(`../../${FIXTURE.content}/helplines.yaml`, import.meta.url), "utf8");

/** The regions of the list, in its order: {code: its part of the file}. */
const regions = Object.fromEntries(text.split(/^\s*- region: /m).slice(1).map((part) => [part.slice(0, 2), part]));
export const CODES = Object.keys(regions);

function region(code) {
  if (!regions[code]) throw new Error(`${FIXTURE.content}/helplines.yaml: no region ${code}`);
  return regions[code];
}
const all = (code, field) => [...region(code).matchAll(new RegExp(`^ +(?:- )?${field}: "?([^"\\n]+)`, "gm"))].map(([, value]) => value);

/** The first number to call in a region, as it is dialled. */
export const firstLine = (code) => all(code, "call")[0].replace(/[^\d+]/g, "");

/** The first number of a region that answers to messages, as it is shown, with the word to send; undefined where it has none. */
export const firstText = (code) => all(code, "text")[0];

/** The emergency number of a region, as it is shown. */
export const emergencyNumber = (code) => all(code, "emergency")[0];

/** The name of a region. */
export const regionName = (code) => all(code, "name")[0];

/** Every number of a region, as it is dialled. */
export const numbersOf = (code) => [...all(code, "call"), ...all(code, "text"), ...all(code, "emergency").flatMap((words) => words.split(" or "))]
  .map((number) => number.replace(/[^\d+]/g, "")).filter(Boolean);
