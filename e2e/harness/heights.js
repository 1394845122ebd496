// heights.js measures how tall a guide and its parts are in a clinic's page.
import { GUIDE } from "./guide.js";

const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals";

/** The widths of the frame at which guides are measured, in pixels. */
export const WIDTHS = [320, 390, 768, 1280];

/** Opens a page of the site in a frame of this width, and resolves to the frame; options stand in its fragment. */
export async function framed(tab, site, width, { page = GUIDE, options = {} } = {}) {
  const fragment = new URLSearchParams({ ...options, to: "" });
  site.pages["/framed"] = `<!doctype html><body style="margin:0"><iframe sandbox="${SANDBOX}"
    style="display:block;border:0;width:${width}px;height:900px" src="${site.url(page)}#${String(fragment).replaceAll("&", "&amp;")}"></iframe>`;
  await tab.resize(1400, 1000);
  await tab.goto(site.origin + "/framed");
  return tab.frame();
}

/** In the frame: how tall the guide is; as web/page.js tells it to embed.js. */
export const bodyHeight = () => Math.ceil(document.body.getBoundingClientRect().height);

/** In the frame, with everything closed: the height of all, of each section, and what each row adds when it opens. */
export function parts() {
  const height = () => document.body.getBoundingClientRect().height;
  const closed = height();
  const sections = {};
  for (const section of document.querySelectorAll(".cg-section:not(#help-lines)")) {
    const rows = {};
    for (const panel of section.querySelectorAll(".cg-panel")) {
      const button = panel.parentNode.querySelector(".cg-row__button");
      button.click();
      rows[panel.id.replace(/-panel$/, "")] = Math.round(height() - closed);
      button.click();
    }
    // What goes with a section that a clinic leaves out: see arrive in web/page.js.
    const gone = [section, ...document.querySelectorAll(`.cg-contents__link[href="#${section.id}"]`)];
    const places = gone.map((e) => [e, e.parentNode, e.nextSibling]);
    for (const e of gone) e.remove();
    const without = height();
    for (const [e, parent, next] of places) parent.insertBefore(e, next);
    sections[section.id] = { height: Math.round(closed - without), rows };
  }
  return { closed: Math.ceil(closed), sections };
}
