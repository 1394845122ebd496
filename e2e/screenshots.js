// Usage: node screenshots.js OUTDIR [published]
//   Takes pictures of dist/ after WebAssembly has taken over: every kind of page, on
//   three screens, light and dark. "published" takes only those that the
//   README and the manifest show: phone.png, desktop.png and readme.png.
import fs from "node:fs";
import path from "node:path";
import { launch } from "./harness/browser.js";
import { guideFrame, settledHeight } from "./harness/embed.js";
import { COMPARE, GUIDE, HOME, TOPICS, button, openReady } from "./harness/guide.js";
import { serve } from "./harness/site.js";

const SCREENS = {
  "360x640": { width: 360, height: 640 },
  "390x844": { width: 390, height: 844, scale: 2 },
  "1280x800": { width: 1280, height: 800 },
};

// How to bring a tab to what a picture shows.
const SCENES = {
  guide: (tab, site) => openReady(tab, site.url(GUIDE)),
  "guide-medicines": async (tab, site) => { await openReady(tab, site.url(GUIDE)); await show(tab, "#medicines"); },
  "guide-open": async (tab, site) => { await openReady(tab, site.url(GUIDE)); await tab.click(button("ect")); await show(tab, "#ect"); },
  topics: (tab, site) => openReady(tab, site.url(TOPICS)),
  "topics-filtered": async (tab, site) => { await openReady(tab, site.url(TOPICS)); await tab.type("#find", "sleep"); await show(tab, "#find"); },
  search: (tab, site) => search(tab, site, "magnet treatment", "#find-list"),
  "search-crisis": (tab, site) => search(tab, site, "i want to die", "#find-crisis"),
  "search-nothing": (tab, site) => search(tab, site, "antideppresion", ".cg-search__none"),
  home: (tab, site) => openReady(tab, site.url(HOME)),
  ...Object.fromEntries(["ect", "topics/a-z", "safety", "evidence", "glossary", "sources", "changes", "compare", "compare/ect-rtms", "questions", "values", "tried", "my-pages", "settings"]
    .map((page) => [page.replace("/", "-"), (tab, site) => openReady(tab, site.url(`${GUIDE}${page}/`))])),
  "compare-chosen": (tab, site) => openReady(tab, site.url(COMPARE + "#with=ect,rtms")),
  builder: (tab, site) => tab.goto(site.url("embed/")),
  lost: async (tab, site) => { await tab.goto(site.url("no/such/page")); await tab.until("the links", () => document.querySelector(".cg-tile__title a[href]") !== null); },
  demo: openDemo,
  "demo-guide": async (tab, site) => { await openDemo(tab, site); await show(tab, ".careguide"); },
};

async function search(tab, site, query, answer) {
  await openReady(tab, site.url(GUIDE));
  await tab.type("#find", query);
  await tab.until("an answer", (s) => document.querySelector(s) !== null, answer);
  await tab.press("ArrowDown");
  await show(tab, ".cg-search");
}

async function openDemo(tab, site) {
  await tab.goto(site.url("demo/"));
  await settledHeight(tab, await guideFrame(tab));
  await show(tab, "body");
}

const show = (tab, selector) => tab.evaluate((s) => new Promise((done) => {
  document.querySelector(s).scrollIntoView({ behavior: "instant" });
  // Two frames later it is on the screen, and the crisis bar of an embed in its place.
  requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)));
}), selector);

async function shoot(browser, site, scene, screen, file) {
  const tab = await browser.open(screen);
  await SCENES[scene](tab, site);
  await tab.page.screenshot({ path: file });
  await tab.close();
}

/** A phone and a clinic's page side by side, for the README. */
async function shootReadme(browser, folder) {
  const image = (name) => `data:image/png;base64,${fs.readFileSync(path.join(folder, name)).toString("base64")}`;
  const frame = "border:1px solid #7c8b90;border-radius:10px;display:block";
  const page = await serve({ dir: null, pages: { "/": `<!doctype html><body style="margin:24px;display:flex;gap:24px;background:#eef1f2">
    <img src="${image("phone.png")}" style="height:560px;${frame}"><img src="${image("clinic.png")}" style="height:560px;${frame}">` } });
  const tab = await browser.open({ width: 1228, height: 610 });
  await tab.goto(page.url());
  await tab.page.screenshot({ path: path.join(folder, "readme.png") });
  await tab.close();
  await page.stop();
  fs.rmSync(path.join(folder, "clinic.png"));
}

const [folder, only] = process.argv.slice(2);
if (!folder || (only && only !== "published")) {
  console.error("usage: node screenshots.js OUTDIR [published]");
  process.exit(2);
}
fs.mkdirSync(folder, { recursive: true });
const site = await serve({ lost: true });
for (const dark of only ? [false] : [false, true]) {
  const browser = await launch("chromium", { dark });
  if (only) {
    await shoot(browser, site, "guide", SCREENS["390x844"], path.join(folder, "phone.png"));
    await shoot(browser, site, "guide", SCREENS["1280x800"], path.join(folder, "desktop.png"));
    await shoot(browser, site, "demo-guide", SCREENS["1280x800"], path.join(folder, "clinic.png"));
    await shootReadme(browser, folder);
  } else {
    for (const [size, screen] of Object.entries(SCREENS)) {
      for (const scene of Object.keys(SCENES)) await shoot(browser, site, scene, screen, path.join(folder, `${scene}-${size}-${dark ? "dark" : "light"}.png`));
    }
  }
  await browser.close();
}
await site.stop();
