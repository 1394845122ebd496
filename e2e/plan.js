// plan.js says how each spec is run: in which browsers by ./build.sh test, over
// which guide, and what it needs of a browser. run.test.js holds it to the folder.
//   guide   "small": the made-up guide of testdata/content (./build.sh small), which
//           costs less; "real": the guide that is published, because the spec is
//           about its text, its sizes, or all of its pages
//   quick   the engines of ./build.sh test; ./build.sh test all takes all that
//           the spec names. Chromium runs every case; the others run where engines
//           differ, as docs/engines.md tells
//   worker  the site has its service worker. Elsewhere sw.js is not found, which
//           spares every visit 67 requests
//   full    the whole of Chromium, with its windows and profiles, and not the
//           headless shell, which ignores a profile's settings, cannot install, and
//           does not bring frames back with Back
//   own     a browser of its own with a profile that outlives it (coldStart)
//   alone   nothing else runs meanwhile: the spec measures time
const NONE = []; // it holds times against a limit, which a busy machine may miss: only all
const C = ["chromium"];
const CF = ["chromium", "firefox"];
const CFW = ["chromium", "firefox", "webkit"];

/** Areas of the product, as in docs/engines.md: spec → what differs from PLAIN. */
export const AREAS = {
  "text first": {
    "noscript": { quick: CFW },
    "text-first": { quick: CF },
    "size": {},
    "valid": {},
    "reader-view": { quick: CF },
    "shift": { full: true, alone: true },
    "heights": {},
    "not-found": { guide: "small" },
  },
  "rows and takeover": {
    "disclosure": { guide: "small", quick: CF },
    "takeover": { guide: "small", quick: CFW },
    "takeover-render": { guide: "small" },
    "loading": { guide: "small" },
    "older": { guide: "small", quick: CFW },
    "phone": {},
  },
  "tools": {
    "tools": { guide: "small" },
    "translators": { guide: "small", quick: CF },
    "search": { guide: "small" },
    "search-speed": { quick: NONE, alone: true },
    "filter": { guide: "small" },
    "compare": { guide: "small" },
    "questions": { guide: "small" },
    "tried": { guide: "small" },
    "values": { guide: "small" },
    "my-data": { guide: "small" },
    "display": { guide: "small" },
    "readaloud": { guide: "small" },
    "share": { guide: "small", quick: CF },
    "print": {},
    "print-colours": { guide: "small" },
    "reference": {},
    "story": { own: true, worker: true },
    "crisis": { quick: CFW },
    "region": { quick: CF },
  },
  "in a clinic's page": {
    "embed": { guide: "small", quick: CFW },
    "embed-api": { guide: "small", full: true },
    "embed-bad-options": { guide: "small" },
    "embed-delivery": { guide: "small" },
    "embed-faults": { guide: "small" },
    "embed-hosts": { guide: "small" },
    "embed-links": { guide: "small", quick: CF },
    "embed-load": { guide: "small" },
    "embed-options": { guide: "small" },
    "embed-plain": { guide: "small" },
    "embed-print": { guide: "small" },
    "embed-privacy": { worker: true },
    "embed-protocol": { guide: "small" },
    "embed-strict": { guide: "small", quick: CFW },
    "host-tasks": { quick: NONE, alone: true },
    "tools-embed": { guide: "small" },
    "builder": { guide: "small" },
    "builder-lines": { guide: "small" },
    "recipes": { guide: "small" },
    "wordpress": { guide: "small", full: true },
  },
  "offline and installed": {
    "app": { guide: "small", full: true, worker: true },
    "install": { guide: "small", full: true, own: true, worker: true },
    "library": { guide: "small", worker: true },
    "offline": { guide: "small", quick: CF, own: true, worker: true },
    "host-errors": { guide: "small", quick: CF, worker: true },
    "subpath": { guide: "small", own: true, worker: true },
    "storage": { guide: "small", quick: CF, full: true },
  },
  "servers": {
    "hosting": {},
    "hosting-readers": { own: true, worker: true },
    "publish": { worker: true },
    "server": { guide: "small", own: true, worker: true },
  },
  "safety and privacy": {
    "network": { worker: true },
    "payloads": {},
    "privacy": { worker: true },
    "security": { quick: CFW, worker: true },
    "security-hosts": {},
    "security-messages": { guide: "small" },
  },
  "faults": {
    "faults": { guide: "small" },
    "fault-builds": { guide: "small", worker: true },
    "fault-list": {},
    "fault-load": { guide: "small" },
    "fault-program": { guide: "small", worker: true },
    "fault-reader": { guide: "small", worker: true },
    "fault-stop": { guide: "small" },
    "fault-worker": { guide: "small", worker: true },
  },
  "accessibility": {
    "a11y-focus": {},
    "a11y-keyboard": {},
    "a11y-matrix": { quick: CF },
    "a11y-spoken": {},
  },
  "the tests": {
    "mutants": {},
    "port": {},
    "run": {},
  },
};

const PLAIN = { quick: C, guide: "real", worker: false, full: false, own: false, alone: false };

/** The plan of a spec, by its file or its name. One that is not in the table runs as most do. */
export function planOf(spec) {
  const name = spec.replace(/^.*\//, "").replace(/\.test\.m?js$/, "");
  for (const [area, specs] of Object.entries(AREAS)) if (name in specs) return { ...PLAIN, ...specs[name], name, area };
  return { ...PLAIN, name, area: "" };
}

/** The plan of the spec that this process runs. */
export const plan = planOf(process.argv[1] ?? "");
