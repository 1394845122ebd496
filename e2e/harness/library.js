// library.js knows the file that holds a guide's content beside app.wasm
// (app/library): where it is, and how to make one with other words.
import fs from "node:fs";
import path from "node:path";
import { GUIDE } from "./guide.js";
import { DIST } from "./site.js";

/** The name of the shape of the model, which is in the address and the first line of each file. */
export const [SCHEMA] = fs.readdirSync(path.join(DIST, "library"));

/** The address of the guide's file, below the site's root. */
export const LIBRARY = `library/${SCHEMA}/en/${GUIDE.slice(0, -1)}.txt`;

/** The guide's file. */
export const content = () => fs.readFileSync(path.join(DIST, LIBRARY));

/** The guide's file with other words in it, which have to be as long, in ASCII. */
export function reworded(before, after) {
  const file = content().toString("latin1");
  const [line] = file.split("\n", 1);
  const body = file.slice(line.length + 1).replaceAll(before, after);
  if (before.length !== after.length || file.endsWith(body)) throw new Error(`cannot put ${after} for ${before}`);
  return Buffer.from(`careguide library ${SCHEMA} ${checksum(body)}\n${body}`, "latin1");
}

// FNV-1a, 64 bits.
function checksum(text) {
  let sum = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++) sum = BigInt.asUintN(64, (sum ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n);
  return sum.toString(16).padStart(16, "0");
}
