// Messages that nobody who means well sends, thousands of them, from everywhere
// that can send one: nothing in the clinic's page or in the guide changes, no
// script of ours stumbles, and the console stays empty. Forged messages in the
// words of our own protocol, and ends of different ages: embed-protocol.test.js.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { button, openRows } from "./harness/guide.js";
import { frameHeight, settledHeight, visitClinic } from "./harness/embed.js";
import { snippet } from "./harness/host.js";
import { arm } from "./harness/hostile.js";
import { until } from "./harness/until.js";

const { option } = FIXTURE;

const MANY = 2000;
const noise = `<script>window.heard = []; addEventListener("error", (e) => heard.push(e.message)); addEventListener("unhandledrejection", (e) => heard.push(String(e.reason)));
  for (const name of ["log", "warn", "error", "info"]) { const say = console[name]; console[name] = (...args) => { heard.push(args.join(" ")); say(...args); }; }
  window.hacked = () => heard.push("it ran");</script>`;
const others = noise + `<iframe id="other" srcdoc="<p>An advertisement</p>"></iframe><iframe id="sealed" sandbox="allow-scripts" srcdoc="<script>(${arm})(); addEventListener('message', (e) => { if (!(e.data > 0)) return; const next = hostile(e.data); for (let i = 0; i < ${MANY / 4}; i++) try { parent.postMessage(next(), '*'); } catch {} parent.postMessage('sealed is done', '*'); });</script>"></iframe>`.replace(/srcdoc="<script>([^]*?)<\/script>"/, (_, text) => `srcdoc="<script>${text.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}</script>"`);

/** In the clinic's page: sends many messages to a window from the page itself and from a frame of another; resolves to how many went out. */
async function send({ many, seed, to }) {
  const next = hostile(seed);
  const target = () => (to === "guide" ? document.querySelector(".careguide iframe").contentWindow : window);
  // A script of the frame sends in the frame's name.
  const other = document.querySelector("#other").contentWindow;
  if (!other.pass) {
    const script = other.document.createElement("script");
    script.textContent = "window.pass = (to, data) => to.postMessage(data, '*')";
    other.document.body.append(script);
  }
  let sent = 0;
  for (let i = 0; i < many; i++) {
    const message = next();
    // The one message that any host may send, and every embed.js does.
    if (to === "guide" && message?.careguide === 1 && message.type === "hello") continue;
    try {
      if (i % 2) other.pass(target(), message);
      else target().postMessage(message, "*");
      sent++;
    } catch {
      // the browser cannot send it
    }
    if (i % 100 === 0) await breath();
  }
  return sent;
}

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  it("thousands of hostile messages change nothing, wherever they come from", async () => {
    const { tab, frame } = await visitClinic(lab, (site) => snippet.element(site) + others);
    const shapeOf = (view) => view.evaluate(() => JSON.stringify([location.href.split("#")[0], document.title, [...document.querySelectorAll("*")].map((e) => e.localName + e.attributes.length).join(), Object.keys(Object.prototype), typeof window.height]));
    await settledHeight(tab, frame);
    await tab.evaluate(arm);
    const height = await tab.evaluate(frameHeight);
    const before = [await shapeOf(tab), await shapeOf(frame), await tab.evaluate(() => scrollY)];
    for (const [seed, to] of [[1, "host"], [2, "guide"], [3, "host"], [4, "guide"]]) {
      assert.ok(await tab.evaluate(send, { many: MANY, seed, to }) > MANY / 2, "hardly any were sent");
    }
    await tab.evaluate(() => new Promise((done) => {
      addEventListener("message", (e) => e.data === "sealed is done" && done());
      document.querySelector("#sealed").contentWindow.postMessage(5, "*");
    }));
    assert.deepEqual([await shapeOf(tab), await shapeOf(frame), await tab.evaluate(() => scrollY)], before);
    assert.equal(await tab.evaluate(frameHeight), height);
    assert.deepEqual(await tab.evaluate(() => window.heard), []);
    assert.deepEqual(tab.errors, []);
    // And it still works.
    await frame.click(button(option));
    await tab.until("the frame to grow", (h) => document.querySelector(".careguide iframe").getBoundingClientRect().height > h, height);
    assert.deepEqual(await frame.evaluate(openRows), [option]);
  });

  it("hostile messages in the guide's own name can set its height and where the page scrolls, and no more", async () => {
    const { tab, frame } = await visitClinic(lab, (site) => snippet.element(site) + others);
    await settledHeight(tab, frame);
    const shape = () => JSON.stringify([location.href, document.title, [...document.querySelectorAll("*")].map((e) => e.localName + e.attributes.length).join(), Object.keys(Object.prototype)]);
    const before = await tab.evaluate(shape);
    await frame.evaluate(arm);
    await frame.evaluate(async (many) => {
      const next = hostile(6);
      for (let i = 0; i < many; i++) {
        try {
          parent.postMessage(next(), "*");
        } catch {
          // the browser cannot send it
        }
        if (i % 100 === 0) await breath();
      }
    }, MANY);
    // The guide tells its own height again when the frame's has changed its width.
    await until(async () => {
      await frame.evaluate(() => parent.postMessage({ careguide: 1, type: "height", height: 4321, full: 4321 }, "*"));
      return tab.evaluate(() => document.querySelector(".careguide iframe").getBoundingClientRect().height === 4321);
    }, "the last message to arrive");
    assert.equal(await tab.evaluate(shape), before);
    // What cannot be done is said to the webmaster, and is no error of their page.
    assert.deepEqual(await tab.evaluate(() => window.heard.filter((line) => !line.startsWith("careguide: TypeError"))), []);
    assert.deepEqual(tab.errors, []);
  });
});
