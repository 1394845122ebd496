// A webmaster's mistake costs the reader nothing: the guide is there as if the
// attribute were not, and one line in the console says what to write.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { snippet } from "./harness/host.js";
import { visitClinic } from "./harness/embed.js";
import { until } from "./harness/until.js";

const { slug, option, third, sections: { procedures, cost } } = FIXTURE;

// attribute, value, what the line in the console must have in it; "" for values
// that are good, or none of our business.
const VALUES = [
  ["guide", "no-such-guide", "write " + slug],
  ["guide", "../../etc/passwd", "write " + slug],
  ["guide", "<script>alert(1)</script>", "write " + slug],
  ["guide", slug.toUpperCase(), "write " + slug],
  ["lang", "en_us", ""],
  ["lang", " en", ""],
  ["lang", "EN-gb", ""],
  ["lang", "ZH-cn", "write en"],
  ["lang", "klingon", "write en"],
  ["lang", "", ""],
  ["region", "QQ", "no help lines"],
  ["region", "United Kingdom", "two letters"],
  ["region", "g", "two letters"],
  ["region", "gb", ""],
  ["theme", "purple", "auto, light or dark"],
  ["theme", "DARK", "auto, light or dark"],
  ["theme", "dark;position:fixed", "auto, light or dark"],
  ["accent", "teal", "a colour"],
  ["accent", "#12345", "a colour"],
  ["accent", "url(https://evil.example/x)", "a colour"],
  ["accent", "0a5866", ""],
  ["open", `${option}, ${third}`, "names of rows"],
  ["open", "no-such-row", "no-such-row"],
  ["open", "#" + option, "names of rows"],
  ["open", "none", ""],
  ["sections", procedures.toUpperCase(), "names of sections"],
  ["sections", `${procedures};${cost}`, "names of sections"],
  ["heading", "h2", "2, 3 or 4"],
  ["heading", "1", "2, 3 or 4"],
  ["heading", "9999999999", "2, 3 or 4"],
  ["clinic", "x".repeat(10000), "at most 80 letters"],
  ["clinic", "<img src=x onerror=alert(1)>", ""],
  ["phone", "call us", "a phone number"],
  ["phone", "javascript:alert(1)", "a phone number"],
  ["book", "http://clinic.example/", "starts with https://"],
  ["book", "javascript:alert(1)", "starts with https://"],
  ["book", "clinic.example/book", "starts with https://"],
  ["newsletter", "mailto:news@clinic.example", "starts with https://"],
  ["min-height", "tall", "a number of pixels"],
  ["min-height", "600px", "a number of pixels"],
  ["load", "later", "lazy, eager or click"],
  ["offset", "80px", "a number of pixels"],
  ["offset", "-20", "a number of pixels"],
  ["clinc", "Ash Clinic", "write data-clinic"],
  ["cfasync", "false", ""],
];

inEngines(["chromium", "firefox"], (lab) => {
  for (const name of new Set(VALUES.map(([name]) => name))) {
    it(`bears any data-${name}`, async () => {
      for (const [, value, words] of VALUES.filter(([other]) => other === name)) {
        const what = `data-${name}="${value.slice(0, 40)}"`;
        const { tab, frame } = await visitClinic(lab, (site) => snippet.element(site, { [name]: value }));
        await frame.until("boot.js", () => document.querySelector(".cg-marks") !== null);
        const got = await frame.evaluate(() => ({
          shown: document.querySelector("#main-message").checkVisibility() && document.querySelectorAll(".cg-row").length > 20,
          made: document.querySelectorAll("#clinic *:not(a), a[href^=javascript]").length,
        }));
        assert.deepEqual(got, { shown: true, made: 0 }, what);
        // The console's lines come on a way of their own.
        if (words) await until(() => tab.said.length, `a line about ${what}`);
        assert.ok(tab.said.length === (words ? 1 : 0) && tab.said.every((line) => line.includes(words)), `${what}: ${JSON.stringify(tab.said)}`);
        assert.deepEqual(tab.errors, [], what);
        await tab.close();
      }
    });
  }

  it("says how to write a page that has a script and no place for the guide", async () => {
    const { tab } = await visitClinic(lab, (site) => snippet.load(site), { frame: false });
    await tab.until("embed.js", () => typeof Careguide === "object");
    assert.deepEqual(tab.errors, []);
    assert.equal(await tab.evaluate(() => document.querySelectorAll("iframe").length), 0);
  });
});
