// Usage: node apps.js OUT
//   Starts app.wasm of the guides that `go run ./bench grow` has built below
//   OUT/grow, in Chromium at full speed, in turn. Writes OUT/apps.json: bytes
//   of all that came, memory, and how long it took from asking for the program to its takeover.
import fs from "node:fs";
import path from "node:path";
import { launch } from "./phone.js";
import { serve } from "./serve.js";

const SLUG = "treatment-resistant-depression";
const ROUNDS = 5;
const grown = path.resolve(process.argv[2], "grow");

/** In the page, before its scripts: keeps the program, whose memory is asked for later, and when it was wanted and there. */
function keep() {
  delete Navigator.prototype.serviceWorker;
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const make = WebAssembly[name];
    WebAssembly[name] = async (...args) => {
      const made = await make.apply(WebAssembly, args);
      globalThis.program = made.instance ?? made; // of a module that is compiled already: itself
      return made;
    };
  }
  const at = {};
  new MutationObserver(() => {
    at[document.documentElement.dataset.app] ??= performance.now();
    if (at.ready) globalThis.took = at.ready - at.loading;
  }).observe(document, { subtree: true, attributeFilter: ["data-app"] });
}

const browser = await launch();

async function start(url) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.evaluateOnNewDocument(keep);
    const line = await page.createCDPSession();
    let bytes = 0;
    await line.send("Network.enable");
    line.on("Network.loadingFinished", ({ encodedDataLength }) => { bytes += encodedDataLength; });
    await page.goto(url);
    await page.mouse.move(20, 20); // a reader is there, for whom the program starts
    await page.waitForFunction(() => globalThis.took > 0, { timeout: 120_000 });
    return await page.evaluate((bytes) => ({ bytes, took: globalThis.took, memory: Object.values(program.exports).find((e) => e instanceof WebAssembly.Memory).buffer.byteLength }), bytes);
  } finally {
    await context.close();
  }
}

const apps = {}, servers = {};
for (const options of fs.readdirSync(grown).filter((name) => /^\d+$/.test(name)).sort((a, b) => a - b)) {
  const dir = path.join(grown, options);
  servers[options] = await serve({ dir });
  apps[options] = { bytes: 0, memory: 0, start: [] };
}
for (let round = 1; round <= ROUNDS; round++) {
  for (const [options, server] of Object.entries(servers)) {
    const { took, ...rest } = await start(`${server.origin}/${SLUG}/`);
    apps[options].start.push(took);
    Object.assign(apps[options], rest);
  }
  console.error(`bench: app.wasm of large guides: round ${round} of ${ROUNDS}`);
}
await browser.close();
for (const server of Object.values(servers)) server.stop();
fs.writeFileSync(path.resolve(process.argv[2], "apps.json"), JSON.stringify(apps) + "\n");
