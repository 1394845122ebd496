// phone.js is the emulated phone: each visit has a profile of its own, nothing
// in any cache, and a slow line.
import fs from "node:fs";
import os from "node:os";
import puppeteer from "puppeteer-core";
import { probe } from "./probe.js";

export const SCREEN = { width: 390, height: 844, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
/** "Slow 4G" of Lighthouse, as DevTools applies it: to each request, not to packets. */
export const LINE = { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
export const SLOWER = 4; // times, the processor

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync", "--hide-scrollbars",
  "--disable-background-networking", "--disable-component-update",
  // The line and the processor are slowed for one process: frames must be in it.
  "--disable-site-isolation-trials", "--disable-features=IsolateOrigins,site-per-process,IsolateSandboxedIframes"];

export async function launch() {
  if (!fs.existsSync(CHROMIUM)) throw new Error(`no Chromium at ${CHROMIUM}: apt-get install chromium, or set CHROMIUM to its path`);
  // Before what else the machine does, where this may: the server too, which answers from here.
  try {
    os.setPriority(-10);
  } catch {
    console.error("bench: not root: what else this machine does counts more");
  }
  return puppeteer.launch({ executablePath: CHROMIUM, headless: true, args: FLAGS });
}

/**
 * Opens url as a new reader would and resolves to what was seen, times in ms
 * from the start of the navigation:
 *   readable           in the page, or in the frame that has the text
 *   bytes, requests    over the line, with headers
 *   early              bytes until the text could be read
 *   fcp, lcp, shift, tasks, scripts   of the page itself (probe.js)
 * whole: wait until nothing loads or works any more; else only for the text.
 */
export async function visit(browser, url, { heading, lead, whole = false, fast = false, timeout = 60_000 }) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport(SCREEN);
    const line = await page.createCDPSession();
    const traffic = listen(line);
    const readable = new Promise((done) => line.on("Runtime.bindingCalled", ({ name, payload }) => name === "benchReadable" && done(Number(payload))));
    await line.send("Runtime.enable");
    await line.send("Runtime.addBinding", { name: "benchReadable" });
    await line.send("Network.enable");
    if (!fast) {
      await line.send("Network.emulateNetworkConditions", { offline: false, ...LINE });
      await line.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    }
    await page.evaluateOnNewDocument(probe, { heading, lead });
    await line.send("Page.navigate", { url });
    const at = await within(timeout, readable, `the text of ${url} to be painted`);
    if (whole) await within(timeout, quiet(page, traffic), `${url} to come to rest`);
    const { origin, ...notes } = await page.evaluate(() => ({ origin: performance.timeOrigin, ...bench }));
    notes.readable = at - origin;
    return { ...notes, ...traffic.sum(notes.readable) };
  } finally {
    await context.close();
  }
}

function listen(line) {
  const requests = new Map(); // by id: bytes so far, and when the last came
  let start, last = Date.now();
  const note = ({ requestId, timestamp, encodedDataLength: bytes = 0 }, change) => {
    const request = requests.get(requestId);
    last = Date.now();
    if (request) Object.assign(request, { end: timestamp }, change(request, bytes));
  };
  line.on("Network.requestWillBeSent", ({ requestId, timestamp, request }) => {
    if (!request.url.startsWith("http")) return;
    start ??= timestamp;
    requests.set(requestId, { bytes: 0, open: true });
  });
  line.on("Network.dataReceived", (event) => note(event, (request, bytes) => ({ bytes: request.bytes + bytes })));
  // The sum, with the head of the answer; a document tells its bytes only here.
  line.on("Network.loadingFinished", (event) => note(event, (request, bytes) => ({ bytes, open: false })));
  line.on("Network.loadingFailed", (event) => note(event, () => ({ open: false })));
  return {
    idle: () => ([...requests.values()].some((request) => request.open) ? 0 : Date.now() - last),
    sum(readable) {
      const all = [...requests.values()];
      const bytes = (list) => list.reduce((sum, request) => sum + request.bytes, 0);
      return { requests: all.length, bytes: bytes(all), early: bytes(all.filter((request) => (request.end - start) * 1000 <= readable)) };
    },
  };
}

const REST = 2000; // ms without anything to load or to do

// Programs in WebAssembly say in the page when they have started.
const resting = (ms) => document.readyState === "complete" && document.documentElement.dataset.app !== "loading" && !document.querySelector("#app-wasm-loader")
  && performance.now() - Math.max(0, ...bench.tasks.map((task) => task.start + task.ms)) > ms;

async function quiet(page, traffic) {
  // Ours waits for a reader, or some seconds, before it starts its program.
  await page.waitForFunction(() => document.readyState === "complete");
  await page.evaluate(() => { dispatchEvent(new Event("pointermove")); });
  while (traffic.idle() < REST || !(await page.evaluate(resting, REST))) await new Promise((next) => setTimeout(next, 200));
}

async function within(ms, promise, what) {
  let timer;
  const late = new Promise((_, fail) => { timer = setTimeout(() => fail(new Error(`waited ${ms / 1000} s in vain for ${what}`)), ms); });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
