// sample.js draws what a quick run tries of many faults. SEED repeats a draw: run.js
// prints it, and the command that repeats a failure has it.
import { QUICK } from "./engines.js";

/**
 * Draws some of a list, in the list's order: in a quick run n, in a full one all, or so
 * many as of says where all would take too long. what tells one draw from another of
 * the same seed.
 */
export function sample(what, list, n, of = list.length) {
  const some = QUICK ? n : of;
  if (some >= list.length) return list;
  const random = generator(`${process.env.SEED ?? ""} ${what}`);
  const left = list.map((_, i) => i);
  const drawn = Array.from({ length: some }, () => left.splice(Math.floor(random() * left.length), 1)[0]);
  return drawn.sort((a, b) => a - b).map((i) => list[i]);
}

/** All of a list for Chromium, and in a quick run for the other engines n that are drawn: for what differs by engine, but not by item. */
export const sampleBut = (engine, what, list, n) => (engine === "chromium" ? list : sample(`${what}, ${engine}`, list, n));

/** The whole numbers from 0 to last. */
export const upTo = (last) => Array.from({ length: last + 1 }, (_, i) => i);

// Mulberry32, seeded with FNV-1a of a text: the same numbers on every machine.
function generator(text) {
  let state = 0x811c9dc5;
  for (const char of text) state = Math.imul(state ^ char.codePointAt(0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
