// Text size, colours, contrast and spacing: as the device asks, until the
// reader asks for something else. Nothing is cut off then.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { GUIDE, failed, openReady, source, takenOver } from "./harness/guide.js";
import { snippet } from "./harness/host.js";
import { visitClinic } from "./harness/embed.js";
import { clipped, colours, overlaps, targets, wide } from "./harness/layout.js";
import { firstDifference, lines, parsed } from "./harness/serial.js";
import { delay } from "./harness/site.js";
import { shifts } from "./harness/shifts.js";
import { VOICES, withVoices } from "./harness/voices.js";

const SETTINGS = GUIDE + "settings/";
const OPTION = GUIDE + FIXTURE.option + "/";
const choice = (name, value) => `#display-form [name="${name}"][value="${value}"]`;

// In the page: what it shows, as its styles see it.
const shown = () => {
  const root = document.documentElement, body = getComputedStyle(document.body);
  const { theme = "", contrast = "", spacing = "", display = "" } = root.dataset;
  return { size: parseFloat(body.fontSize) / 17, theme, contrast, spacing, display, ground: body.backgroundColor, letters: body.letterSpacing };
};
// In the page: what is chosen in the form.
const chosen = () => Object.fromEntries([...document.querySelectorAll("#display-form :checked:is(input)")].map((box) => [box.name, box.value]));
// In the page: shows it with these settings, as ui.ApplyDisplay does.
const set = (line) => {
  const given = new URLSearchParams(line);
  document.documentElement.dataset.display = line;
  document.documentElement.style.fontSize = (given.get("size") ?? 100) + "%";
  for (const name of ["theme", "contrast", "spacing"]) if (given.get(name)) document.documentElement.dataset[name] = given.get(name);
};

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  const open = async (page = SETTINGS, size = { width: 390, height: 844 }) => {
    const site = await lab.serve();
    const tab = await lab.open(size);
    await tab.goto(site.url(page));
    if (page === SETTINGS) await takenOver(tab);
    return { tab, site };
  };

  it("what is chosen shows at once, by touch and by keyboard, and goes back as a whole", async () => {
    const { tab } = await open();
    const before = await tab.evaluate(shown);
    assert.deepEqual([before.size, before.theme, before.contrast, before.spacing, before.display], [1, "", "", "", ""]);
    assert.deepEqual(await tab.evaluate(chosen), { size: "100", theme: "auto", contrast: "auto", spacing: "normal" });
    for (const [name, value] of [["size", "150"], ["theme", "dark"], ["contrast", "more"], ["spacing", "wide"]]) await tab.click(choice(name, value));
    const after = await tab.evaluate(shown);
    assert.deepEqual([after.size, after.theme, after.contrast, after.spacing, after.display], [1.5, "dark", "more", "wide", "size=150&theme=dark&contrast=more&spacing=wide"]);
    assert.equal(after.ground, "rgb(0, 0, 0)");
    assert.notEqual(after.letters, before.letters);
    await tab.press("ArrowLeft");
    await tab.until("normal spacing again", () => !document.documentElement.hasAttribute("data-spacing"));
    await tab.click('[data-tool="display-reset"]');
    await tab.until("the start", () => !document.documentElement.hasAttribute("data-display"));
    assert.deepEqual(await tab.evaluate(shown), before);
    assert.deepEqual(await tab.evaluate(chosen), { size: "100", theme: "auto", contrast: "auto", spacing: "normal" });
    assert.deepEqual(tab.errors, []);
  });

  it("what is chosen before app.wasm is there counts once it is", async () => {
    const wasm = delay(/\.wasm$/);
    const site = await lab.serve({ faults: [wasm] });
    const tab = await lab.open({ width: 390, height: 844 });
    await tab.goto(site.url(SETTINGS));
    await tab.click(choice("theme", "dark"));
    assert.equal((await tab.evaluate(shown)).theme, "");
    wasm.release();
    await takenOver(tab);
    await tab.until("dark colours", () => document.documentElement.dataset.theme === "dark");
    const { theme, size } = await tab.evaluate(chosen);
    assert.deepEqual([theme, size], ["dark", "100"]);
    assert.deepEqual(tab.errors, []);
  });

  it("where app.wasm cannot run the form says so; without scripts it is not there", async () => {
    const site = await lab.serve({ faults: [{ match: /\.wasm$/, lose: true }] });
    const tab = await lab.open();
    await tab.goto(site.url(SETTINGS));
    await tab.until("the program to give up", failed);
    await tab.until("a sentence", () => /^This tool cannot work on this device/.test(document.querySelector("#display [role=status]")?.innerText ?? ""));
    site.pages["/noscript"] = `<!doctype html><iframe sandbox="allow-same-origin" src="${site.url(SETTINGS)}"></iframe>`;
    await tab.goto(site.origin + "/noscript");
    await tab.until("the page", () => Boolean(document.querySelector("iframe").contentDocument?.querySelector("#footer")));
    const seen = await tab.evaluate(() => [...document.querySelector("iframe").contentDocument.querySelectorAll("#display-form > *")].filter((e) => e.checkVisibility()).map((e) => e.textContent));
    assert.deepEqual(seen, ["These settings need JavaScript. The menu of your browser can make text larger without it."]);
  });

  it("the form rendered from nothing equals the prerendered one", async () => {
    const site = await lab.serve();
    const html = source(SETTINGS);
    const files = html.match(/<script\b[^>]*\bsrc=[^>]*><\/script>/g);
    const head = html.replace(/<script\b[^]*?<\/script>/g, "").split("</head>")[0];
    site.pages["/" + SETTINGS] = `${head}${files.join("")}</head><body></body></html>`;
    const tab = await lab.open();
    const want = await parsed(tab, site, "#display", html);
    await tab.goto(site.url(SETTINGS));
    await takenOver(tab);
    // A form keeps what it shows apart from its markup: the voices of the device are in it.
    const difference = firstDifference(await tab.evaluate(lines, "#display"), want);
    assert.equal(difference, null, `the first difference is at ${difference}`);
  });

  it("offers the device's own voices, and keeps the one that is chosen", async () => {
    const site = await lab.serve();
    site.pages["/" + SETTINGS] = withVoices(source(SETTINGS));
    const tab = await lab.open();
    await tab.goto(site.url(SETTINGS));
    await takenOver(tab);
    assert.deepEqual(await tab.evaluate(() => [...document.querySelector("#set-voice").options].map((o) => o.text)), ["The usual one", "Ana", "Ben"]);
    await tab.evaluate(() => {
      for (const [id, value] of [["set-voice", "Ana"], ["set-speed", "0.75"]]) {
        const list = document.getElementById(id);
        list.value = value;
        list.dispatchEvent(new Event("input", { bubbles: true }));
      }
    });
    await tab.click('[data-id="display-sample"] [data-tool="listen"]');
    await tab.until("the voice", () => speechSynthesis.said.length > 0);
    assert.deepEqual(await tab.evaluate(() => speechSynthesis.said), [{ text: "This is how the guide sounds.", voice: "Ana", rate: 0.75 }]);
    // A device may lose a voice: the choice is kept, another one speaks.
    await tab.evaluate(() => { speechSynthesis.list = speechSynthesis.list.slice(0, 2).concat(speechSynthesis.list[3]); speechSynthesis.dispatchEvent(new Event("voiceschanged")); });
    await tab.until("the shorter list", () => document.querySelector("#set-voice").options.length === 2);
    assert.equal(await tab.evaluate(() => document.documentElement.dataset.display), "voice=Ana&speed=0.75");
  });

  it("a device without a voice is told so, in the same place and without a gap; voices that come late move nothing", async () => {
    const site = await lab.serve();
    site.pages["/" + SETTINGS] = withVoices(source(SETTINGS), []);
    for (const width of [390, 1280]) {
      const tab = await lab.open({ width, height: 800 });
      await tab.goto(site.url(SETTINGS));
      await takenOver(tab);
      const seen = () => [".cg-display__voiceless", "#set-voice"].map((s) => document.querySelector(s).checkVisibility({ visibilityProperty: true }));
      assert.deepEqual(await tab.evaluate(seen), [true, false]);
      const { room, box, text } = await tab.evaluate(() => {
        const told = document.querySelector(".cg-display__voiceless");
        const words = document.createRange();
        words.selectNodeContents(told);
        return { room: document.querySelector(".cg-display__aloud").getBoundingClientRect().height, box: told.offsetHeight + 8, text: words.getBoundingClientRect().height };
      });
      assert.ok(Math.abs(room - box) <= 1, `${width} px: the box that says so has ${box} px of ${room}`);
      if (width === 390 && lab.engine !== "webkit") assert.ok(text > room / 2, `${width} px: ${text} px of words in a room of ${room} px`); // WebKit's window is never so narrow
      const below = () => document.querySelector(".cg-display__reset").getBoundingClientRect().top + scrollY;
      const before = await tab.evaluate(below);
      await tab.evaluate((list) => { speechSynthesis.list = list; speechSynthesis.dispatchEvent(new Event("voiceschanged")); }, VOICES);
      await tab.until("the voices", () => document.querySelector("#set-voice").options.length > 1);
      assert.deepEqual(await tab.evaluate(seen), [false, true]);
      assert.equal(await tab.evaluate(below), before, `${width} px: what follows`);
      if (lab.engine === "chromium") assert.deepEqual(await tab.evaluate(shifts), [], `${width} px`);
    }
  });

  it("no empty screen is left under what the page keeps", async () => {
    const { tab } = await open();
    const room = await tab.evaluate(() => document.querySelector("#tool").getBoundingClientRect().bottom - document.querySelector("#my-data").getBoundingClientRect().bottom);
    assert.ok(room >= 0 && room < 64, `${room} px`);
  });

  for (const page of [GUIDE + "#open=all", OPTION, SETTINGS]) {
    it(`/${page} at 200 %, with wide spacing and 320 px: nothing is cut off, overlaps or stands to the side`, async () => {
      const site = await lab.serve();
      if (page === SETTINGS) site.pages["/" + page] = withVoices(source(page)); // with all its fields
      let view = await lab.open({ width: 320, height: 640 });
      if (lab.engine === "webkit") {
        // WebKit's window is never as narrow as a phone: a frame is.
        site.pages["/phone"] = `<!doctype html><iframe src="${site.url(page)}" style="border:0;width:320px;height:640px"></iframe>`;
        await view.goto(site.origin + "/phone");
        view = await view.frame();
      } else {
        await view.goto(site.url(page));
        await takenOver(view); // it shows the settings that are kept, which must not come after these
      }
      await view.until("boot.js", () => document.adoptedStyleSheets.length > 0);
      await view.evaluate(set, "size=200&spacing=wide&contrast=more");
      assert.equal(await view.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize)), 34);
      assert.deepEqual(await view.evaluate(wide), []);
      assert.deepEqual(await view.evaluate(clipped), []);
      assert.deepEqual(await view.evaluate(overlaps), []);
      const { small } = await view.evaluate(targets, ".cg-tools button, .cg-crisis a, #display-form .cg-check, #display-form select, #display-form button");
      assert.deepEqual(small, []);
    });
  }

  for (const theme of ["light", "dark"]) {
    it(`more contrast, ${theme}: all text 15 to 1, all borders of controls 4.5 to 1`, async () => {
      for (const page of [GUIDE + "#open=all", OPTION, GUIDE + "safety/", SETTINGS]) {
        const { tab } = await open(page);
        await takenOver(tab);
        assert.ok((await tab.evaluate(colours, 15, 4.5)).length > 0, "all is well without more contrast: this test shows nothing");
        await tab.evaluate(set, `theme=${theme}&contrast=more`);
        assert.deepEqual(await tab.evaluate(colours, 15, 4.5), [], `/${page}`);
      }
    });
  }

  it("what the reader keeps shows on every page, whatever an address asks for", async () => {
    const { tab, site } = await open(GUIDE);
    await tab.evaluate(() => { localStorage["careguide-display"] = "size=150&theme=dark"; });
    await tab.goto(site.url(OPTION + "?again#theme=light&to="));
    const seen = async () => { const { size, theme } = await tab.evaluate(shown); return { size, theme }; };
    assert.deepEqual(await seen(), { size: 1.5, theme: "dark" });
    await tab.evaluate(() => new Promise((done) => { addEventListener("hashchange", () => done()); location.hash = "#theme=light"; }));
    assert.deepEqual(await seen(), { size: 1.5, theme: "dark" });
  });

  it("in a clinic's page more contrast takes the place of the clinic's colour", async () => {
    const { frame } = await visitClinic(lab, (site) => snippet.element(site, { theme: "dark", accent: "#b06000" }));
    await frame.until("the clinic's colour", () => document.documentElement.style.getPropertyValue("--cg-accent"));
    const accent = () => getComputedStyle(document.querySelector("#show-all")).color;
    await frame.evaluate(() => { document.documentElement.dataset.contrast = "more"; });
    assert.equal(await frame.evaluate(accent), "rgb(181, 238, 246)");
  });

  if (lab.engine === "chromium") {
    it("honours the device: its colours and its contrast, and says what it asks for", async () => {
      const { tab } = await open();
      const says = () => [...document.querySelectorAll(".cg-field__hint span")].filter((e) => e.checkVisibility()).map((e) => e.textContent);
      assert.deepEqual(await tab.evaluate(says), ["Your device asks for light colors.", "Your device asks for normal contrast."]);
      const device = await tab.page.createCDPSession();
      await device.send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: "dark" }, { name: "prefers-contrast", value: "more" }] });
      assert.deepEqual(await tab.evaluate(says), ["Your device asks for dark colors.", "Your device asks for more contrast."]);
      const tokens = () => Object.fromEntries(["paper", "surface", "text", "muted", "accent", "on-accent", "border", "rule", "danger", "danger-text", "care", "on-care"].map((name) => [name, getComputedStyle(document.documentElement).getPropertyValue("--cg-" + name)]));
      const asked = await tab.evaluate(tokens);
      await device.send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: "dark" }, { name: "prefers-contrast", value: "no-preference" }] });
      assert.notDeepEqual(await tab.evaluate(tokens), asked);
      await tab.click(choice("contrast", "more"));
      assert.deepEqual(await tab.evaluate(tokens), asked, "what the device asks for and what the reader asks for differ");
    });
  }
});
