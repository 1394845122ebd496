// Usage: node features.js
//   Asks each test browser for what the guide uses where it is there, and prints
//   the table of docs/engines.md. Nothing of it is asserted: browsers learn.
import { launch } from "./harness/browser.js";
import { launch as launchWebKit } from "./harness/webkit.js";
import { serve } from "./harness/site.js";

// In the page, which is served from a secure origin: whether the browser has each.
async function features() {
  const voices = async () => {
    if (!window.speechSynthesis) return 0;
    if (!speechSynthesis.getVoices().length) await new Promise((done) => { speechSynthesis.onvoiceschanged = done; setTimeout(done, 2000); });
    return speechSynthesis.getVoices().filter((v) => v.localService && /^en/i.test(v.lang)).length;
  };
  return {
    'hidden="until-found"': "onbeforematch" in document.documentElement,
    "Element.moveBefore": "moveBefore" in Element.prototype,
    "requestIdleCallback": "requestIdleCallback" in window,
    "DecompressionStream": "DecompressionStream" in window,
    "navigator.connection": "connection" in navigator,
    "prefers-reduced-data": ["reduce", "no-preference"].some((value) => matchMedia(`(prefers-reduced-data: ${value})`).matches),
    "beforeinstallprompt": "onbeforeinstallprompt" in window,
    "navigator.standalone": "standalone" in navigator,
    "navigator.share": "share" in navigator,
    "navigator.clipboard": "clipboard" in navigator,
    "navigator.storage.persist": Boolean(navigator.storage?.persist),
    "service workers": "serviceWorker" in navigator,
    "speechSynthesis": "speechSynthesis" in window,
    "a voice of the device for English": await voices() > 0,
    "custom highlights": Boolean(CSS.highlights && window.Highlight),
    "checkVisibility": "checkVisibility" in Element.prototype,
    ":has()": CSS.supports("selector(:has(a))"),
    "container queries": CSS.supports("container-type: inline-size"),
    "constructed style sheets": "adoptedStyleSheets" in document,
  };
}

// In a page of two policies, the first with 'strict-dynamic': whether the second
// holds for import() as well (docs/security.md).
async function strict() {
  await new Promise((next) => setTimeout(next)); // a debugger may do what a page may not, until here
  return import("data:text/javascript,0").then(() => false, () => true);
}
const policies = ["script-src 'nonce-one' 'strict-dynamic'", "script-src 'nonce-one' 'unsafe-inline'"];
const twice = "<!doctype html>" + policies.map((policy) => `<meta http-equiv="Content-Security-Policy" content="${policy}">`).join("");

const site = await serve({ pages: { "/twice": twice } });
const found = [];
for (const engine of ["chromium", "firefox", "webkit"]) {
  const browser = await (engine === "webkit" ? launchWebKit : launch)(engine, {});
  const tab = await browser.open();
  await tab.goto(site.url());
  const has = await tab.evaluate(features);
  const agent = await tab.evaluate(() => navigator.userAgent);
  await tab.goto(site.url("twice"));
  found.push({ ...has, "user agent": agent, "import() held to every policy": await tab.evaluate(strict) });
  await browser.close();
}
await site.stop();
for (const name of Object.keys(found[0])) console.log(`| ${name} | ${found.map((f) => f[name] === true ? "yes" : f[name] === false ? "no" : f[name]).join(" | ")} |`);
