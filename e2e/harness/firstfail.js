// firstfail.js is a reporter for Node's test runner that names what fails, one
// case on each line, as soon as it has failed (mutants.js).

/** Yields the way to each case that failed, as in "chromium › a row opens". */
export default async function* firstFail(source) {
  const way = [];
  for await (const { type, data } of source) {
    if (type === "test:start") way.splice(data.nesting, way.length, data.name);
    // A suite fails with its cases, which have been named by then.
    if (type === "test:fail" && data.details.error?.failureType !== "subtestsFailed") yield [...way.slice(0, data.nesting), data.name].join(" › ") + "\n";
  }
}
