// Usage: node measure.js DIST OUT
//   Measures the guide of DIST, and the pages that `go run ./bench peers` has
//   made in OUT, on an emulated phone. Writes OUT/times.json.
//   ROUNDS (11) is how often each is opened for the time until it can be read,
//   LOADS (3) how often until it has come to rest.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { clinics, inserter } from "./hosts.js";
import { starlight, version, vitepress } from "./peers.js";
import { LINE, SCREEN, SLOWER, launch, visit } from "./phone.js";
import { brotli, compress, serve } from "./serve.js";

const SLUG = "treatment-resistant-depression";
const [dist, out] = process.argv.slice(2).map((name) => path.resolve(name));
const rounds = Number(process.env.ROUNDS ?? 11);
const loads = Number(process.env.LOADS ?? 3);
const say = (text) => console.error(`bench: ${text}`);

const text = JSON.parse(fs.readFileSync(path.join(out, "text.json"), "utf8"));
const seen = { heading: text.title, lead: text.lead };

say("VitePress and Starlight build their pages");
const folders = {
  bare: path.join(out, "bare"),
  careguide: dist,
  starlight: starlight(path.join(out, "starlight"), text),
  vitepress: vitepress(path.join(out, "vitepress"), text),
  goapp: path.join(out, "goapp"),
};
fs.writeFileSync(path.join(folders.bare, "inserter.js"), inserter);
for (const [name, dir] of Object.entries(folders)) if (name !== "careguide") compress(dir); // dist/ has its copies

// All copies that there are have the same quality.
const size = (file) => (fs.existsSync(file + ".br") ? fs.statSync(file + ".br").size : brotli(fs.readFileSync(file)).length);
const file = (pattern) => path.join(dist, fs.readdirSync(dist).find((name) => pattern.test(name)));
say("the programs are compressed");
const sizes = {
  page: size(path.join(dist, SLUG, "index.html")), bare: size(path.join(folders.bare, "index.html")), embed: size(path.join(dist, "embed.js")),
  app: size(file(/^app-.*\.wasm$/)), hello: size(path.join(out, "hello.wasm")), goapp: size(path.join(folders.goapp, "web", "app.wasm")),
};

const servers = [];
const start = async (options) => { servers.push(await serve(options)); return servers.at(-1).origin; };
const pages = {};
for (const [name, dir] of Object.entries(folders)) pages[name] = `${await start({ dir })}/${name === "careguide" ? SLUG + "/" : ""}`;
const site = new URL(pages.careguide).origin;
const hosts = {};
const written = clinics({ bare: new URL(pages.bare).origin, guide: { site, slug: SLUG, url: pages.careguide, title: text.title } });
for (const [name, html] of Object.entries(written)) hosts[name] = `${await start({ name: "localhost", pages: { "/": html } })}/`;

const browser = await launch();

/** Opens all the addresses in turn, again and again, so that what else the machine does meets all of them. */
async function interleaved(what, addresses, times, options) {
  const results = Object.fromEntries(Object.keys(addresses).map((name) => [name, []]));
  for (let round = 1; round <= times; round++) {
    for (const [name, url] of Object.entries(addresses)) results[name].push(await again(name, url, options));
    say(`${what}: round ${round} of ${times}: ${Object.entries(results).map(([name, list]) => `${name} ${Math.round(list.at(-1).readable)}`).join(", ")} ms`);
  }
  return results;
}

// A browser that a busy machine has starved is asked once more.
async function again(name, url, options) {
  try {
    return await visit(browser, url, options);
  } catch (err) {
    say(`${name}: ${err.message}; once more`);
    return visit(browser, url, options);
  }
}

// The first visit of all finds a browser that has compiled nothing yet.
for (const [name, url] of Object.entries({ ...pages, ...hosts })) await again(`warm-up, ${name}`, url, { ...seen, fast: true });
const pageReads = await interleaved("pages", pages, rounds, seen);
const hostReads = await interleaved("clinics", hosts, rounds, seen);
const pageLoads = await interleaved("pages, whole", pages, loads, { ...seen, whole: true });
const hostLoads = await interleaved("clinics, whole", hosts, loads, { ...seen, whole: true });

const result = {
  when: new Date().toISOString().slice(0, 10),
  versions: {
    chromium: (await browser.version()).replace(/^\D+/, ""), node: process.version.slice(1),
    ...Object.fromEntries(["vitepress", "astro", "@astrojs/starlight"].map((name) => [name, version(name)])),
  },
  phone: { screen: SCREEN, line: LINE, slower: SLOWER, cores: os.cpus().length, load: os.loadavg()[2] },
  sizes, pages: { reads: pageReads, loads: pageLoads }, hosts: { reads: hostReads, loads: hostLoads },
};
fs.writeFileSync(path.join(out, "times.json"), JSON.stringify(result, null, 1) + "\n");
await browser.close();
for (const server of servers) server.stop();
