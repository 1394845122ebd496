// The options that a clinic writes into the snippet are honoured inside the frame.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { snippet } from "./harness/host.js";
import { openRows } from "./harness/guide.js";
import { visitClinic } from "./harness/embed.js";
import { emergencyNumber, firstLine } from "./harness/helplines.js";

const { option, other } = FIXTURE;

// How light a document's heading is, from 0 to 1: light text means a dark page.
const lightness = () => {
  const [r, g, b] = getComputedStyle(document.querySelector("h1")).color.match(/[\d.]+/g).map(Number);
  return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
};
const links = (scheme) => [...document.querySelectorAll(`a[href^="${scheme}"]`)].filter((a) => a.checkVisibility()).map((a) => a.getAttribute("href"));
const crisisLinks = () => [...document.querySelectorAll('#crisis a:not([href^="#"])')].filter((a) => a.checkVisibility()).map((a) => a.getAttribute("href"));
const text = () => document.body.innerText;

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  for (const form of ["element", "frame", "script"]) {
    it(`opens the rows that the clinic names (form "${form}")`, async () => {
      const { frame } = await visitClinic(lab, (site) => snippet[form](site, { open: `${other},${option}` }));
      assert.deepEqual(await frame.evaluate(openRows), [other, option]);
    });
  }

  it("wears the theme that the clinic chose", async () => {
    for (const [form, theme, light] of [["element", "dark", true], ["element", "light", false], ["element", "auto", false], ["frame", "dark", true]]) {
      const { frame } = await visitClinic(lab, (site) => snippet[form](site, { theme }));
      const got = await frame.evaluate(lightness);
      assert.ok(light ? got > 0.6 : got < 0.4, `form ${form}, theme ${theme}: the heading's lightness is ${got.toFixed(2)}`);
    }
  });

  it("shows the help lines of the clinic's region", async () => {
    for (const region of ["GB", "gb"]) {
      const { frame } = await visitClinic(lab, (site) => snippet.element(site, { region }));
      await frame.until("the British line in the crisis bar", crisisLinks)
        .then((got) => assert.ok(got.includes("tel:" + firstLine("GB")), `${region}: the crisis bar links to ${got}`));
      assert.ok((await frame.evaluate(text)).includes(emergencyNumber("GB")), "the British emergency number is not in the page");
      const american = "tel:" + firstLine("US");
      assert.ok(!(await frame.evaluate(crisisLinks)).includes(american), `${american} is still in the crisis bar`);
    }
  });

  it("keeps the help lines of the first region when it does not know the clinic's", async () => {
    const { frame } = await visitClinic(lab, (site) => snippet.element(site, { region: "QQ" }));
    const got = await frame.evaluate(crisisLinks);
    assert.ok(got.length > 0 && got.every((href) => /^(tel|sms|https):/.test(href)), `the crisis bar links to ${got}`);
  });

  it("names the clinic and links to its phone and its appointments", async () => {
    const clinic = "Ash & <b>Oak</b> Clinic";
    const { frame } = await visitClinic(lab, (site) => snippet.element(site, { clinic, phone: "+1 (555) 010-0199", book: "https://clinic.example/book?a=1&b=2" }));
    await frame.until("the clinic's name, as text", (name) => document.body.innerText.includes(name), clinic);
    assert.ok((await frame.evaluate(links, "tel:")).includes("tel:+15550100199"), "no link dials the clinic");
    assert.ok((await frame.evaluate(links, "https://clinic.example/")).includes("https://clinic.example/book?a=1&b=2"), "no link to the appointments");
    // Without a new tab, a clinic's own policy could put an error page in place of the guide.
    // Tools open in their place, and no page does.
    const inPlace = await frame.evaluate(() => {
      const out = [...document.querySelectorAll("a[href]")].filter((a) => !a.getAttribute("href").startsWith("#"));
      // Last in line: what the page's own listeners made of the link is known, and the click goes no further.
      addEventListener("click", (e) => e.preventDefault());
      return out.filter((a) => { a.click(); return a.target !== "_blank" && !a.dataset.tool; }).map((a) => a.getAttribute("href"));
    });
    assert.deepEqual(inPlace, [], "links that open inside the frame");
  });

  it("shows no link to dial where the clinic's phone is none", async () => {
    for (const phone of ["ask at the desk", "12", "+1 555 010 0199 extension 4, weekdays only"]) {
      const { frame } = await visitClinic(lab, (site) => snippet.element(site, { clinic: "Oak Clinic", phone }));
      await frame.until("the clinic's name", () => document.body.innerText.includes("Oak Clinic"));
      assert.deepEqual(await frame.evaluate(() => [...document.querySelectorAll("#clinic a")].map((a) => a.outerHTML)), [], phone);
    }
  });

  it("does not run what hides in an option", async () => {
    // Written into the frame's address by hand: embed.js has no part in this form.
    const poison = { clinic: "<img src=x onerror=alert(1)>", book: "javascript:alert(1)", phone: "javascript:alert(1)", theme: '"><i>', open: "#main,*" };
    const { frame } = await visitClinic(lab, (site) => snippet.frame(site, poison));
    assert.deepEqual(await frame.evaluate(() => [...document.querySelectorAll('img, a[href^="javascript:" i]')].map((e) => e.outerHTML)), []);
  });
});
