// bare-speed.js measures what a reader gains on a host that packs nothing when
// the browser takes app.wasm.gz and unpacks it itself (DecompressionStream),
// and prints the table of docs/hosting-bytes.md:
//
//   node bare-speed.js
//
// Chromium, CPU 4 times slower, program fetched and compiled, medians of
// interleaved rounds. A machine with other work gives other times: read ratios.
import fs from "node:fs";
import { launch } from "./harness/browser.js";
import { serveBare } from "./harness/bare.js";
import { DIST } from "./harness/site.js";

const ROUNDS = 3;
const NETWORKS = [
  { name: "slow 4G (1.6 Mbit/s, 150 ms)", latency: 150, downloadThroughput: 1.6e6 / 8, rounds: 1 },
  { name: "10 Mbit/s, 40 ms", latency: 40, downloadThroughput: 10e6 / 8 },
  { name: "50 Mbit/s, 20 ms", latency: 20, downloadThroughput: 50e6 / 8 },
  { name: "no limit", latency: 0, downloadThroughput: -1 },
];

// In the page: ms until the program is compiled.
async function compile(url, unpack) {
  const start = performance.now();
  const answer = await fetch(url, { cache: "no-store" });
  const body = unpack ? answer.body.pipeThrough(new DecompressionStream("gzip")) : answer.body;
  await WebAssembly.compileStreaming(new Response(body, { headers: { "content-type": "application/wasm" } }));
  return performance.now() - start;
}

const app = fs.readdirSync(DIST).find((name) => /^app-[0-9a-f]{10}\.wasm$/.test(name));
const ways = [
  { name: "as it is", file: app },
  { name: ".gz, unpacked by the page", file: `${app}.gz`, unpack: true },
  { name: "a host that sends .br", file: `${app}.br`, headers: { "content-encoding": "br" } },
];
const median = (all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)];

const browser = await launch("chromium");
console.log(`| network | ${ways.map(({ name, file }) => `${name}, ${fs.statSync(`${DIST}/${file}`).size} bytes`).join(" | ")} | second to first |`);
console.log("| --- | --: | --: | --: | --: |");
for (const { name, rounds = ROUNDS, ...network } of NETWORKS) {
  const times = ways.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, way] of ways.entries()) {
      const host = await serveBare({ headers: way.headers });
      const tab = await browser.open();
      await tab.goto(host.url("feed.json")); // has no policy against programs
      const cdp = await tab.page.createCDPSession();
      await cdp.send("Network.emulateNetworkConditions", { offline: false, uploadThroughput: -1, ...network });
      await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
      times[i].push(await tab.evaluate(compile, host.url(way.file), way.unpack));
      await tab.close();
      await host.stop();
    }
  }
  const [plain, unpacked, ...rest] = times.map(median);
  console.log(`| ${name} | ${[plain, unpacked, ...rest].map((t) => `${(t / 1000).toFixed(1)} s`).join(" | ")} | ${(unpacked / plain).toFixed(2)} |`);
}
await browser.close();
