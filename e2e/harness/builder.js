// builder.js opens the builder page and takes from it what a webmaster copies.
import { FIXTURE } from "./fixture.js";
import { until } from "./until.js";

const { option, other, sections: { medicines, talking, procedures } } = FIXTURE;
export const BUILDER = "embed/";

/** Options that show in the guide, as they stand in the builder's address; with characters that HTML and scripts stumble over. */
export const CLINIC = `Ash & "Oak" <b>Clinic</b></script>{{1}}`;
export const CHOSEN = { "data-theme": "dark", "data-open": `${other},${option}`, "data-sections": [medicines, talking, procedures].join(), "data-clinic": CLINIC, "data-region": "GB" };

/** Opens the builder page with these options in its address. */
export async function openBuilder(lab, site, chosen = {}, size = { width: 1280, height: 800 }) {
  const tab = await lab.open(size);
  await tab.goto(site.url(BUILDER + "#" + new URLSearchParams(chosen)));
  await tab.until("the lines to paste", () => document.querySelector("#code-script").textContent !== "");
  return tab;
}

/** In the builder: what a box has to copy. */
export const lines = (id) => document.getElementById("code-" + id).textContent;

/** In a clinic's page: whether a frame is shown in place of the link. */
const shown = () => {
  const frame = document.querySelector("iframe");
  const link = frame?.parentElement.querySelector("a");
  return Boolean(frame && getComputedStyle(frame).visibility === "visible" && frame.offsetHeight > 700 && !link?.checkVisibility());
};

/** In the guide: what of CHOSEN has arrived. */
const arrived = (clinic) => JSON.stringify({
  open: [...document.querySelectorAll(".cg-panel:not([data-closed])")].map((panel) => panel.id),
  sections: [...document.querySelectorAll(".cg-section")].filter((section) => section.checkVisibility()).map((section) => section.id),
  theme: document.documentElement.dataset.theme,
  region: document.documentElement.dataset.region,
  clinic: document.querySelector("#clinic").textContent.includes(clinic),
});

/** Waits until a clinic's page shows the guide with CHOSEN, and resolves to the frame. */
export async function guideWithChoices(tab) {
  await tab.until("the guide in place of the link", shown);
  const frame = await tab.frame("iframe");
  const want = JSON.stringify({ open: [`${other}-panel`, `${option}-panel`], sections: [medicines, talking, procedures, "help-lines"], theme: "dark", region: "GB", clinic: true });
  let got;
  await until(async () => (got = await frame.evaluate(arrived, CLINIC)) === want, "the options").catch(() => {
    throw new Error(`the guide has ${got}, want ${want}`);
  });
  return frame;
}
