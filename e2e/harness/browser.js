// browser.js opens Chromium or Firefox through puppeteer-core and gives both
// the same few verbs, which webkit.js offers too: a spec is written once.
import fs from "node:fs";
import puppeteer from "puppeteer-core";
import { PLACE, blockStorage, firefoxPreferences, newProfile, settled } from "./profile.js";
import { complete, painted, readerIsThere, until } from "./until.js";

const BINARY = {
  chromium: { path: process.env.CHROMIUM ?? "/usr/bin/chromium", variable: "CHROMIUM", debian: "chromium" },
  // Chromium without its windows: the same engine at half the cost.
  shell: { path: process.env.CHROMIUM ?? "/usr/bin/chromium-headless-shell", variable: "CHROMIUM", debian: "chromium-headless-shell" },
  firefox: { path: process.env.FIREFOX ?? "/usr/bin/firefox-esr", variable: "FIREFOX", debian: "firefox-esr" },
};
// Quiet, and able to run as root: only pages that we serve ourselves are opened.
const CHROMIUM_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
  "--disable-background-networking", "--disable-component-update", "--hide-scrollbars"];

// Whatever the browser sends goes through a proxy on this port, to this machine as well.
const through = (port) => (port ? [`--proxy-server=127.0.0.1:${port}`, "--proxy-bypass-list=<-loopback>"] : []);

/**
 * Starts a browser and resolves to puppeteer's Browser.
 *   full     the whole of Chromium, not its headless shell
 *   profile  the folder in which it keeps what it knows of a reader
 * The other options are those of Lab.open (engines.js).
 */
export function start(engine, { full = true, dark = false, storage = true, proxy = 0, memory = false, profile }) {
  // The shell knows nothing of a profile's settings, and keeps no page for Back.
  const shell = engine === "chromium" && !full && storage && !memory;
  const binary = BINARY[shell ? "shell" : engine];
  if (!fs.existsSync(binary.path)) {
    throw new Error(`no ${engine} at ${binary.path}: apt-get install ${binary.debian}, or set ${binary.variable} to its path`);
  }
  if (!storage && engine === "chromium") blockStorage(profile);
  return puppeteer.launch({
    browser: engine === "firefox" ? "firefox" : "chrome",
    env: PLACE, executablePath: binary.path, headless: shell ? "shell" : true, userDataDir: profile,
    args: engine === "chromium" ? [...CHROMIUM_FLAGS, ...through(proxy)] : [],
    // Puppeteer turns the back/forward cache off, which readers have.
    ignoreDefaultArgs: memory && engine === "chromium" ? ["--disable-back-forward-cache"] : false,
    extraPrefsFirefox: firefoxPreferences({ dark, storage }),
  });
}

/** Starts a browser with its own profile; close({keep: true}) keeps the profile, for a cold start with it later. */
export async function launch(engine, { profile = newProfile(), ...options } = {}) {
  const browser = await start(engine, { profile, ...options });
  return {
    profile,
    open: opener(engine, browser),
    async close({ keep = false } = {}) {
      await browser.close();
      await settled(profile);
      if (!keep) fs.rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

/** Opens a place in a browser that runs already (keeper.js), in which nothing is known of any reader before. */
export async function connect(engine, endpoint) {
  const browser = await puppeteer.connect({ browserWSEndpoint: endpoint, protocol: engine === "firefox" ? "webDriverBiDi" : "cdp", defaultViewport: null });
  const context = await browser.createBrowserContext();
  return {
    open: opener(engine, context),
    async close() {
      await context.close();
      await browser.disconnect();
    },
  };
}

const opener = (engine, at) => async ({ width = 800, height = 900, scale = 1, dark = false } = {}) => {
  const page = await at.newPage();
  await page.setViewport({ width, height, deviceScaleFactor: scale });
  if (engine === "chromium") await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }]);
  return new Tab(page, engine);
};

// A View is a document that can be asked and acted on: a tab's own, or a frame's.
class View {
  constructor(context, tab) { this.context = context; this.tab = tab ?? this; }
  evaluate(fn, ...args) { return this.context.evaluate(fn, ...args); }
  until(what, fn, ...args) { return until(() => this.evaluate(fn, ...args), what); }
  async click(selector) { await (await this.reveal(selector)).click(); }
  async reveal(selector) {
    const element = await this.find(selector);
    const place = (e) => {
      e.scrollIntoView({ block: "center", behavior: "instant" });
      const box = e.getBoundingClientRect();
      return `${box.x} ${box.y} ${box.width} ${box.height}`;
    };
    // A frame that grows, or that its page scrolls, takes the element along: a page
    // in another process hears later of where it has to scroll to.
    const frames = () => JSON.stringify([...document.querySelectorAll("iframe")].map((frame) => frame.getBoundingClientRect()));
    const stand = async () => await element.evaluate(place) + (this === this.tab ? "" : await this.tab.evaluate(frames));
    // A click between a scroll, or a change of the page, and its frame on the
    // screen lands where the element was before.
    await until(async () => {
      const before = await stand();
      for (let looks = this === this.tab ? 1 : 4; looks > 0; looks--) {
        for (const view of new Set([this, this.tab])) await view.evaluate(painted);
        if (before !== await stand()) return false;
      }
      return true;
    }, `${selector} to come to rest`);
    return element;
  }
  /** Puts the finger down on an element; what it resolves to lifts it. */
  async touch(selector) {
    await (await this.reveal(selector)).hover();
    await this.tab.page.mouse.down();
    return () => this.tab.page.mouse.up();
  }
  async type(selector, text) { await (await this.find(selector)).type(text); }
  press(key) { return this.tab.page.keyboard.press(key === "Space" ? " " : key); } // Firefox knows keys by their character
  find(selector) { return until(() => this.context.$(selector), `${selector} in the page`); }
  async frame(selector = "iframe") {
    const frame = await until(async () => {
      const frame = await (await this.context.$(selector))?.contentFrame();
      // Chromium may swap a frame for another while it loads: the old one never answers.
      const late = new Promise((_, fail) => setTimeout(fail, 2000, new Error("no answer")));
      late.catch(() => {}); // nobody waits for it where there is no frame yet
      return frame && await Promise.race([late, frame.evaluate(complete)]) && frame;
    }, `the document in ${selector} to load`);
    return new View(frame, this.tab);
  }
}

/** A Tab is a View with an address bar; errors, requests and our console lines of its documents are noted as they come. */
class Tab extends View {
  constructor(page, engine) {
    super(page);
    Object.assign(this, { page, engine, errors: [], requests: [], said: [] });
    // Firefox also reports, in sentences of its own, what it forbids: only what a script threw is named for its kind.
    const thrown = (text) => engine !== "firefox" || /^(\w*(Error|Exception)|uncaught exception)\b/.test(text);
    page.on("pageerror", (err) => { const text = err?.message ?? String(err); if (thrown(text)) this.errors.push(text); });
    // What we say in the console, in frames as well.
    page.on("console", (message) => { if (message.text().startsWith("careguide:")) this.said.push(message.text()); });
    // Whoever leaves a page with something half written is asked: specs mean to go.
    page.on("dialog", (dialog) => dialog.accept().catch(() => {}));
    page.on("request", (request) => this.requests.push(request.url()));
  }
  /** still: nobody touches the page; else the pointer moves over it, as when a reader is there. */
  async goto(url, { waitUntil = "load", still = false } = {}) {
    await this.page.goto(url, { waitUntil }).catch(async (err) => {
      // Firefox's driver may take a frame that fails for the page that it is in.
      if (!/Address rejected/.test(err.message)) throw err;
      await this.until(`${url}: ${err.message}`, (url) => document.documentURI === url && document.readyState === "complete", url);
    });
    if (!still) await this.evaluate(readerIsThere).catch(() => {}); // one that goes on by itself may be gone
    return this;
  }
  back() { return this.evaluate(() => { setTimeout(() => history.back()); }); } // puppeteer waits in vain for a load when Back stays in the document
  /** Of several tabs only one is painted: this one from now on. */
  front() { return this.page.bringToFront(); }
  resize(width, height) { return this.page.setViewport({ width, height }); }
  /** A page that closed itself, or whose browser has gone, is closed. */
  async close() { if (!this.page.isClosed() && this.page.browser().connected) await this.page.close(); }
}
