// However a content system, an optimiser or a tag manager delivers the
// snippet's script: there is exactly one guide for each place of one.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { guideFrame, settledHeight } from "./harness/embed.js";
import { clinicPage, snippet } from "./harness/host.js";

const tag = (src, more = "") => `<script ${more} src="${src}"></script>`;
const inject = (src, more = "") => `document.body.append(Object.assign(document.createElement("script"), { src: "${src}" ${more} }))`;

// Each gets the script's address and the box, and answers with the page's body,
// or with {head, body}.
const deliveries = {
  "without an attribute": (src, box) => box + tag(src),
  "async": (src, box) => box + tag(src, "async"),
  "defer": (src, box) => box + tag(src, "defer"),
  "before the box": (src, box) => tag(src) + box,
  "async in the head": (src, box) => ({ head: tag(src, "async"), body: box }),
  "without an attribute in the head": (src, box) => ({ head: tag(src), body: box }),
  "twice": (src, box) => box + tag(src, "async") + tag(src, "async"),
  "twice, once in the head": (src, box) => ({ head: tag(src), body: box + tag(src, "async") }),
  "as a module": (src, box) => box + tag(src, 'type="module"'), // no currentScript
  "by a script": (src, box) => `${box}<script>${inject(src)}</script>`,
  "by a script, after the page has loaded": (src, box) => `${box}<script>addEventListener("load", () => setTimeout(() => ${inject(src)}))</script>`,
  "by a script that also brings the box": (src, box) => `<div id="slot"></div><script>slot.innerHTML = ${JSON.stringify(box)}; ${inject(src)}</script>`,
  // Google Tag Manager writes a Custom HTML tag's markup, and makes its scripts anew.
  "as a tag manager does": (src, box) => `<script>{
    const holder = document.createElement("div");
    holder.innerHTML = ${JSON.stringify(box + tag(src, "async")).replaceAll("</script>", "<\\/script>")};
    for (const old of holder.querySelectorAll("script")) {
      const made = document.createElement("script");
      for (const { name, value } of old.attributes) made.setAttribute(name, value);
      old.replaceWith(made);
    }
    addEventListener("load", () => document.body.append(holder));
  }</script>`,
  // WP Rocket and Rocket Loader give the script a type that does not run and
  // another address, and put it back at the reader's first move, or later.
  "held back until the reader moves": (src, box) => `${box}<script type="rocketlazyloadscript" data-rocket-src="${src}" async></script><script>
    addEventListener("pointermove", () => {
      for (const old of document.querySelectorAll("script[data-rocket-src]")) {
        const made = document.createElement("script");
        for (const { name, value } of old.attributes) if (name !== "type") made.setAttribute(name.replace("data-rocket-", ""), value);
        old.replaceWith(made);
      }
    }, { once: true });
    addEventListener("load", () => setTimeout(() => dispatchEvent(new Event("pointermove"))));
  </script>`,
  // Consent managers: the script is inert until the reader agrees.
  "after consent": (src, box) => `${box}<script type="text/plain" data-src="${src}"></script><button id="agree">Agree</button><script>
    agree.onclick = () => {
      const old = document.querySelector('[type="text/plain"]');
      old.replaceWith(Object.assign(document.createElement("script"), { src: old.dataset.src }));
    };
    addEventListener("load", () => setTimeout(() => agree.click()));
  </script>`,
};

inEngines(["chromium", "firefox"], (lab) => {
  for (const [how, write] of Object.entries(deliveries)) {
    for (const places of [1, 2]) {
      it(`shows ${places === 1 ? "one guide" : "two guides"} when the script comes ${how}`, async () => {
        const site = await lab.serve();
        const written = write(site.url("embed.js"), snippet.box(site).repeat(places));
        const { head = "", body = written } = typeof written === "string" ? {} : written;
        const host = await lab.host(clinicPage(body).replace("</head>", head + "</head>"));
        const tab = await lab.open();
        await tab.goto(host.url());
        await tab.until("a frame in every box", (n) => document.querySelectorAll(".careguide iframe").length === n, places);
        for (let i = 0; i < places; i++) await settledHeight(tab, await guideFrame(tab, i), i);
        const shown = await tab.evaluate(() => [...document.querySelectorAll(".careguide")].map((box) => box.querySelectorAll("iframe").length));
        assert.deepEqual(shown, Array(places).fill(1));
        assert.equal(await tab.evaluate(() => document.querySelectorAll("iframe").length), places);
        assert.deepEqual(tab.errors, []);
      });
    }
  }

  it("shows one guide, with its defaults, when only the tag is left and its data-* are gone", async () => {
    const site = await lab.serve();
    const host = await lab.host(clinicPage(`<div class="careguide"></div>${tag(site.url("embed.js"), "async")}`));
    const tab = await lab.open();
    await tab.goto(host.url());
    const frame = await guideFrame(tab);
    assert.ok(await frame.evaluate(() => document.querySelector("#main-message").innerText.length > 20));
  });
});
