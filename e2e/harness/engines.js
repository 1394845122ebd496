// engines.js runs a spec once in each browser and cleans up after every test.
import { describe, before, after, afterEach, it } from "node:test";
import * as puppeteer from "./browser.js";
import * as webkit from "./webkit.js";
import { serve } from "./site.js";

const KNOWN = ["chromium", "firefox", "webkit"];
const asked = (process.env.ENGINES ?? KNOWN.join(" ")).split(/[\s,]+/).filter(Boolean);

/**
 * Runs spec(lab) for every engine of the list that ENGINES asks for.
 * lab.open(options) gives a new tab, lab.serve(options) a site; both are gone
 * after the test. A wish for an engine that is not installed is a failure.
 */
export function inEngines(engines, spec) {
  for (const name of asked) if (!KNOWN.includes(name)) throw new Error(`ENGINES: unknown engine "${name}" (have ${KNOWN.join(", ")})`);
  const chosen = engines.filter((engine) => asked.includes(engine));
  // Said aloud, so that a run with fewer engines never looks like a full one.
  if (chosen.length === 0) it(`not run: this spec needs ${engines.join(" or ")}`, { skip: `ENGINES is "${asked.join(" ")}"` }, () => {});
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
  launch(options) { return (this.engine === "webkit" ? webkit : puppeteer).launch(this.engine, options); }

  /**
   * Options: width, height, scale; dark: the reader prefers it; storage: false blocks it; proxy: the port of one
   * (Chromium); memory: Back may bring a page back as it was.
   */
  async open({ width, height, scale, ...kind } = {}) {
    const tab = await (await this.browser(kind)).open({ width, height, scale });
    this.things.push(() => tab.close());
    return tab;
  }
  async serve(options) {
    const site = await serve(options);
    this.things.push(() => site.stop());
    return site;
  }
  /** Closes the browser, opens it again with the same profile, and gives a tab. */
  async coldStart() {
    await this.clear();
    // WebKit under automation forgets its profile with its window: there a new tab must do.
    if (this.engine !== "webkit") {
      const { profile, close } = await this.browser({});
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
  async clear() {
    // Tabs before the sites they show; a thing that is gone already is no fault.
    for (const end of this.things.splice(0).reverse()) await Promise.resolve().then(end).catch(() => {});
  }
  async stop() { for (const browser of this.browsers.values()) await browser.close(); }
}
