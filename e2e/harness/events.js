// events.js is a reporter for Node's test runner: a line of JSON for each case
// that has ended, for run.js, and at the end one that says so: a spec that ends
// before its cases have none.
//   names     of the case, from the outside in: the engine first, where there is one
//   outcome   "passed", "failed" or "skipped"
//   ms        how long it took
//   error     what is wrong, where it failed
//   counts    what fault specs say of themselves (faultlist.js)
import { inspect } from "node:util";

/** Yields the lines; source gives the runner's events. */
export default async function* events(source) {
  const names = []; // of what is under way
  const counts = new Map(); // engine → [faults, visits]
  for await (const { type, data } of source) {
    if (type === "test:start") names.splice(data.nesting, Infinity, data.name);
    if (type === "test:diagnostic") {
      const [, faults, visits] = /^faults (\d+), visits (\d+)$/.exec(data.message) ?? [];
      const [f, v] = counts.get(names[0]) ?? [0, 0];
      if (faults) counts.set(names[0], [f + Number(faults), v + Number(visits)]);
    }
    if (type !== "test:pass" && type !== "test:fail") continue;
    const path = [...names.slice(0, data.nesting), data.name];
    const suite = data.details.type === "suite";
    // A suite fails with its cases; on its own it counts where its hooks failed.
    if (suite && (type === "test:pass" || data.details.error?.failureType === "subtestsFailed")) continue;
    const outcome = type === "test:fail" ? "failed" : data.skip !== undefined || data.todo !== undefined ? "skipped" : "passed";
    yield JSON.stringify({ names: path, outcome, ms: Math.round(data.details.duration_ms), error: type === "test:fail" ? told(data.details.error) : undefined }) + "\n";
  }
  for (const [engine, [faults, visits]] of counts) yield JSON.stringify({ engine, faults, visits }) + "\n";
  yield JSON.stringify({ end: true }) + "\n";
}

// The runner wraps what a test threw.
function told(error) {
  const cause = error?.cause ?? error;
  return inspect(cause, { depth: 3, breakLength: 120, maxStringLength: 2000 });
}
