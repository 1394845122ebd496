// failed.js is a reporter for Node's test runner that names the files in which
// something failed, one on each line (run.js).

/** Yields each file once; source gives the runner's events. */
export default async function* failed(source) {
  const files = new Set();
  for await (const { type, data } of source) if (type === "test:fail" && data.file) files.add(data.file);
  for (const file of files) yield file + "\n";
}
