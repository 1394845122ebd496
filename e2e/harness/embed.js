// embed.js puts the guide on a clinic's page and measures it there.
import { clinicPage } from "./host.js";
import { until } from "./until.js";

/**
 * Serves the site and, on another origin, a clinic's page with what write(site)
 * returns; opens it and resolves to {tab, frame, site, host}.
 *   sameOrigin  the clinic serves the guide from its own origin instead
 *   headers     of the clinic's page, given the site
 *   frame       false: do not wait for a frame
 *   site        options of lab.serve
 *   size        options of lab.open
 *   hurry       timers of the clinic's page run ten times as fast
 */
export async function visitClinic(lab, write, { sameOrigin = false, headers = () => ({}), frame = true, site: options = {}, size = {}, hurry = false } = {}) {
  const site = await lab.serve(options);
  const html = clinicPage(write(site), { hurry });
  if (sameOrigin) site.pages["/clinic"] = html;
  const host = sameOrigin ? site : await lab.host(html, { headers: headers(site) });
  const tab = await lab.open(size);
  await tab.goto(sameOrigin ? site.origin + "/clinic" : host.url());
  return { tab, site, host, frame: frame ? await guideFrame(tab) : null };
}

/** The frame in the page's index-th box, once the guide in it has said that it is there. */
export async function guideFrame(tab, index = 0) {
  await tab.until("the box of the guide", (i) => {
    const box = document.querySelectorAll(".careguide")[i];
    // A frame far below may load only when the reader comes near it.
    if (box.getBoundingClientRect().top > innerHeight) box.scrollIntoView();
    return true;
  }, index);
  await tab.until("the guide to say that it is ready", (i) => {
    const box = document.querySelectorAll(".careguide")[i];
    box.querySelector("iframe").id = `frame-${i}`;
    return !box.querySelector("a").checkVisibility();
  }, index);
  const frame = await tab.frame(`#frame-${index}`);
  // It says so with its first words: a test acts on all of them.
  await frame.until("the guide to be read in", () => document.readyState !== "loading" && !("first" in document.documentElement.dataset));
  return frame;
}

/** In the clinic's page: whether exactly the wanted of link and frame are seen in every box, and the other leaves no gap. */
export function boxes(wanted) {
  const seen = (e) => Boolean(e?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && e.getBoundingClientRect().height > 0);
  const gap = (e) => e !== null && e.getBoundingClientRect().height > 0;
  return [...document.querySelectorAll(".careguide")].every((box) => Object.entries({ a: wanted.link, iframe: wanted.frame })
    .every(([tag, is]) => (is ? seen : gap)(box.querySelector(tag)) === is));
}

/** In the clinic's page: how tall a frame is. */
export const frameHeight = (index = 0) => document.querySelectorAll(".careguide iframe")[index].getBoundingClientRect().height;

/** In the frame: where the guide ends, without what only fills a window. */
function contentHeight() {
  const body = getComputedStyle(document.body);
  const below = parseFloat(body.paddingBottom) + parseFloat(body.marginBottom);
  return document.querySelector("#careguide").getBoundingClientRect().bottom + scrollY + below;
}

/** Waits until a frame is as tall as what is in it, within a pixel, and nothing in it scrolls. */
export async function settledHeight(tab, frame, index = 0) {
  let outer, inner, scrolls;
  const fits = async () => {
    outer = await tab.evaluate(frameHeight, index);
    inner = await frame.evaluate(contentHeight);
    scrolls = await frame.evaluate(() => document.scrollingElement.scrollHeight > innerHeight);
    return Math.abs(outer - inner) <= 1 && !scrolls;
  };
  await until(fits, "the frame to be as tall as the guide").catch((err) => {
    throw new Error(`${err.message}: the frame is ${outer} px tall, the guide ${inner} px${scrolls ? ", and it scrolls inside" : ""}`);
  });
  return outer;
}

/** Waits until a frame ends with its guide, seen from inside: there neither scale nor zoom of the host counts. Resolves to its height. */
export async function settledInside(frame) {
  let inner, height, scrolls;
  const fits = async () => {
    inner = await frame.evaluate(contentHeight);
    [height, scrolls] = await frame.evaluate(() => [innerHeight, document.scrollingElement.scrollHeight > innerHeight]);
    return height - inner > -0.1 && height - inner <= 1 && !scrolls;
  };
  await until(fits, "the frame to end with the guide").catch((err) => {
    throw new Error(`${err.message}: the frame is ${height} px tall, the guide ${inner} px${scrolls ? ", and it scrolls inside" : ""}`);
  });
  return height;
}
