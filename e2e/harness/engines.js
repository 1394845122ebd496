// engines.js runs a spec once in each browser and cleans up after every test.
// Which browsers, and what they need, is in ../plan.js.
import { describe, before, after, afterEach, it } from "node:test";
import * as puppeteer from "./browser.js";
import * as webkit from "./webkit.js";
import { borrow } from "./keeper.js";
import { plan } from "../plan.js";
import { serve } from "./site.js";

const KNOWN = ["chromium", "firefox", "webkit"];
const asked = process.env.ENGINES?.split(/[\s,]+/).filter(Boolean);

/** Whether this is ./build.sh test, which runs what a change can plausibly break, and not all of it. */
export const QUICK = process.env.MODE === "quick";

/**
 * Runs spec(lab) for every engine of the list that ENGINES asks for, or in a quick
 * run the spec's plan. lab.open(options) gives a new tab, lab.serve(options) a
 * site; both are gone after the test. A wish for an engine that is not installed
 * is a failure.
 */
export function inEngines(engines, spec) {
  for (const name of asked ?? []) if (!KNOWN.includes(name)) throw new Error(`ENGINES: unknown engine "${name}" (have ${KNOWN.join(", ")})`);
  const wanted = asked ?? (QUICK && plan.quick.length > 0 ? plan.quick : KNOWN);
  const chosen = engines.filter((engine) => wanted.includes(engine));
  // Said aloud, so that a run with fewer engines never looks like a full one.
  if (asked && chosen.length === 0) it(`not run: this spec needs ${engines.join(" or ")}`, { skip: `ENGINES is "${asked.join(" ")}"` }, () => {});
  for (const engine of chosen) {
    describe(engine, () => {
      const lab = new Lab(engine);
      before(() => lab.start());
      afterEach(() => lab.clear());
      after(() => lab.stop());
      spec(lab);
    });
  }
}

class Lab {
  browsers = new Map(); // one for each kind of reader: Firefox has no other way to prefer dark
  things = [];
  constructor(engine) { this.engine = engine; }
  start() { return this.browser({}); }

  async browser(kind) {
    const key = JSON.stringify(kind);
    if (!this.browsers.has(key)) this.browsers.set(key, await this.launch(kind));
    return this.browsers.get(key);
  }
  // Starting a browser takes seconds: the run's own is borrowed where that will do.
  async launch(kind) {
    const { launch, connect } = this.engine === "webkit" ? webkit : puppeteer;
    const full = plan.full || !QUICK;
    const shared = Object.keys(kind).length === 0 && !plan.own && !(plan.full && QUICK) && await borrow(this.engine);
    return shared ? connect(this.engine, shared) : launch(this.engine, { full, ...kind });
  }

  /**
   * Options: width, height, scale; dark: the reader prefers it; storage: false blocks it; proxy: the port of one
   * (Chromium); memory: Back may bring a page back as it was.
   */
  async open({ width, height, scale, dark, ...kind } = {}) {
    if (dark && this.engine === "firefox") kind.dark = true;
    const tab = await (await this.browser(kind)).open({ width, height, scale, dark });
    this.things.push(() => tab.close());
    return tab;
  }
  async serve(options) {
    const site = await serve({ worker: plan.worker || !QUICK, ...options });
    this.things.push(() => site.stop());
    return site;
  }
  /** Closes the browser, opens it again with the same profile, and gives a tab. */
  async coldStart() {
    if (!plan.own) throw new Error(`plan.js: ${plan.name} needs own: true, because it starts its browser again`);
    await this.clear();
    // WebKit under automation forgets its profile with its window: there a new tab must do.
    if (this.engine !== "webkit") {
      const { profile, close } = await this.browser({});
      this.browsers.delete("{}"); // should the next not start, this one is not taken for it
      await close({ keep: true });
      this.browsers.set("{}", await this.launch({ profile }));
    }
    return this.open();
  }
  /** A page on another origin than the site: same machine, another name. */
  async host(html, options = {}) {
    const host = await this.serve({ dir: null, name: "localhost", pages: { "/": html }, ...options });
    return host;
  }
  /** Ends what a test has opened. What cannot be ended fails the test: it may be in the next one's way. */
  async clear() {
    const errors = [];
    // Tabs before the sites they show.
    for (const end of this.things.splice(0).reverse()) await Promise.resolve().then(end).catch((err) => errors.push(err));
    if (errors.length > 0) throw new AggregateError(errors, `after the test: ${errors.map((err) => err.message).join("; ")}`);
  }
  async stop() {
    for (const browser of this.browsers.values()) await browser.close();
    this.browsers.clear();
  }
}
