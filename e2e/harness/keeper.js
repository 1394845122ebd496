// keeper.js keeps one browser of each engine running for a worker of run.js, so
// that not every spec has to start its own. A spec asks for one through the channel
// that Node opens between a process and its child; each spec gets a place of its
// own in it (connect of browser.js and webkit.js). No two specs have a browser at
// one time: Firefox knows one session only.
import fs from "node:fs";
import { once } from "node:events";
import { newProfile } from "./profile.js";

/** In a spec: the address of a running browser, or null if run.js did not start this spec. */
export async function borrow(engine) {
  if (!process.env.KEEPER) return null;
  process.channel.ref();
  process.send({ borrow: engine });
  const [{ endpoint, fault }] = await once(process, "message");
  process.channel.unref(); // the channel alone keeps no spec from ending
  if (fault) throw new Error(fault);
  return endpoint;
}

/** In run.js: the browsers of one worker. */
export class Keeper {
  #running = new Map(); // engine → {endpoint, gone(), stop()}
  #lent = new Set();
  /** full: the whole of Chromium, not its headless shell. */
  constructor({ full }) { this.full = full; }

  /** Answers a spec, a child process, until it ends. */
  lend(spec) {
    this.#lent.clear();
    spec.on("message", async ({ borrow: engine }) => {
      let answer;
      try {
        this.#lent.add(engine);
        answer = { endpoint: await this.#endpoint(engine) };
      } catch (err) {
        answer = { fault: err.message };
      }
      if (spec.connected) spec.send(answer);
    });
  }

  async #endpoint(engine) {
    if (this.#running.get(engine)?.gone()) await this.#end(engine);
    if (!this.#running.has(engine)) this.#running.set(engine, await (engine === "webkit" ? startWebKit() : startBrowser(engine, this.full)));
    return this.#running.get(engine).endpoint;
  }

  /** Ends the browsers that the last spec had: one that failed may have left anything in them. */
  async renew() { for (const engine of this.#lent) await this.#end(engine); }
  async stop() { for (const engine of [...this.#running.keys()]) await this.#end(engine); }
  async #end(engine) {
    const { stop } = this.#running.get(engine) ?? {};
    this.#running.delete(engine);
    await stop?.();
  }
}

// Interrupting a run must leave no browser behind, and puppeteer does not kill one that
// it has disconnected from.
const children = new Set();
const kill = (child) => { try { process.kill(-child.pid, "SIGKILL"); } catch { /* gone already */ } };
process.once("exit", () => children.forEach(kill));

async function startBrowser(engine, full) {
  const { start } = await import("./browser.js");
  const profile = newProfile();
  const browser = await start(engine, { full, profile });
  const child = browser.process();
  const endpoint = browser.wsEndpoint();
  await browser.disconnect(); // the session is the spec's
  children.add(child);
  const gone = () => child.exitCode !== null || child.signalCode !== null;
  const ended = once(child, "exit");
  return {
    endpoint,
    gone,
    async stop() {
      kill(child); // with all its processes: there is nothing in them to save
      await ended;
      children.delete(child);
      fs.rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

async function startWebKit() {
  const { startDriver } = await import("./webdriver.js");
  const { driver, stop, gone } = await startDriver();
  return { endpoint: driver, gone, stop };
}
