// webkit.js drives WebKitGTK with the verbs of browser.js that the core specs
// use. Its window cannot be made as narrow as a phone: put the page into a frame.
import { startDriver, startSession } from "./webdriver.js";
import { complete, painted, readerIsThere, until } from "./until.js";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf"; // the protocol's name for an element reference
const KEYS = { Enter: "\uE007", Tab: "\uE004", Space: " ", Backspace: "\uE003", Control: "\uE009", ArrowLeft: "\uE012", ArrowRight: "\uE014" };

/** Opens WebKit with a driver and a screen of its own. */
export async function launch() {
  const { driver, stop } = await startDriver();
  const browser = await connect("webkit", driver);
  return { ...browser, close: async () => { await browser.close(); stop(); } };
}

/** Opens WebKit by a driver that runs already (keeper.js). */
export async function connect(engine, driver) {
  const { send, stop } = await startSession(driver);
  const handle = await send("GET", "/window");
  // One window for all tabs in turn: WebKit does not draw a window behind another, and heights would never come.
  return { open: async () => new Tab(send, handle).goto("about:blank"), close: stop };
}

// A View is a document of a tab: route is the list of frame selectors that leads to it.
class View {
  constructor(send, handle, route) { Object.assign(this, { send, handle, route }); this.tab = this; }
  async enter() {
    await this.send("POST", "/window", { handle: this.handle });
    await this.send("POST", "/frame", { id: null });
    for (const selector of this.route) await this.send("POST", "/frame", { id: await this.reference(selector) });
  }
  async reference(selector) { return this.send("POST", "/element", { using: "css selector", value: selector }); }
  async evaluate(fn, ...args) {
    await this.enter();
    const script = `const done = arguments[arguments.length - 1], given = arguments[0];
      Promise.resolve().then(() => (${fn})(...given)).then((value) => done({ value }), (err) => done({ fault: String(err) }));`;
    const { value, fault } = await this.send("POST", "/execute/async", { script, args: [args] });
    if (fault) throw new Error(`webkit: ${fault}`);
    return value;
  }
  until(what, fn, ...args) { return until(() => this.evaluate(fn, ...args), what); }
  async click(selector) {
    await until(async () => {
      await this.reveal(selector);
      await this.evaluate(painted);
      const element = await this.reference(selector);
      // Refused, with an error, while the page is busy rearranging itself: then once more.
      return this.send("POST", `/element/${element[ELEMENT]}/click`, {}).then(() => true);
    }, `a click on ${selector}`);
  }
  // Scrolling inside a frame does not move the page around it in WebKit: move that first, level by level.
  async reveal(selector) {
    let top = await this.evaluate((s) => {
      const element = document.querySelector(s);
      element.scrollIntoView({ block: "center", behavior: "instant" });
      return element.getBoundingClientRect().top;
    }, selector);
    for (let level = this.route.length - 1; level >= 0; level--) {
      const outer = new View(this.send, this.handle, this.route.slice(0, level));
      top = await outer.evaluate((s, y) => {
        const frame = document.querySelector(s);
        scrollBy(0, frame.getBoundingClientRect().top + y - innerHeight / 2);
        return frame.getBoundingClientRect().top + y;
      }, this.route[level], top);
    }
  }
  async touch(selector) {
    await this.reveal(selector);
    await this.evaluate(painted);
    const origin = await this.reference(selector);
    const act = (...actions) => this.send("POST", "/actions", { actions: [{ type: "pointer", id: "finger", parameters: { pointerType: "mouse" }, actions }] });
    await act({ type: "pointerMove", origin, x: 0, y: 0 }, { type: "pointerDown", button: 0 });
    return () => act({ type: "pointerUp", button: 0 });
  }
  async type(selector, text) {
    await this.enter();
    const element = await this.reference(selector);
    await this.send("POST", `/element/${element[ELEMENT]}/value`, { text });
  }
  async press(key) {
    await this.enter();
    const value = KEYS[key] ?? key;
    await this.send("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions: [{ type: "keyDown", value }, { type: "keyUp", value }] }] });
  }
  async frame(selector = "iframe") {
    const view = new View(this.send, this.handle, [...this.route, selector]);
    await view.until(`the document in ${selector} to load`, complete);
    return view;
  }
}

class Tab extends View {
  errors = []; // WebDriver does not tell of them
  said = []; // nor of these
  constructor(send, handle) { super(send, handle, []); this.engine = "webkit"; }
  async goto(url) {
    await this.enter();
    await this.send("POST", "/url", { url });
    await this.evaluate(readerIsThere).catch(() => {}); // one that goes on by itself may be gone
    return this;
  }
  async back() { await this.enter(); await this.send("POST", "/back", {}); }
  close() { return this.goto("about:blank"); }
}
