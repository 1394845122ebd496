// axe finds nothing to object to, in any state, light or dark.
import { it } from "node:test";
import { inEngines } from "./harness/engines.js";
import { COMPARE, GUIDE, HOME, TOPICS, openReady, takenOver } from "./harness/guide.js";
import { check } from "./harness/axe.js";
import { guideFrame, settledHeight } from "./harness/embed.js";

const openAll = async (view) => {
  await view.click("#show-all");
  await view.until("all rows to open", () => document.querySelector(".cg-panel[hidden]") === null);
};

inEngines(["chromium", "firefox"], (lab) => {
  for (const dark of [false, true]) {
    const scheme = dark ? "dark" : "light";

    it(`guide, ${scheme}: before the app, after it, with all open, and with what a search finds`, async () => {
      const site = await lab.serve();
      const tab = await lab.open({ dark });
      await tab.goto(site.url(GUIDE));
      await check(tab, "as it comes");
      await takenOver(tab);
      await check(tab, "with the app");
      await openAll(tab);
      await check(tab, "all open");
      await tab.type("#find", "esketamine");
      await tab.until("the hits", () => document.querySelector("#find-list") !== null);
      await tab.press("ArrowDown");
      await check(tab, "hits");
      for (const [typed, state] of [[" zzzqqq", "nothing found"], [" want to die", "crisis help"]]) {
        await tab.evaluate(() => { document.querySelector("#find").value = ""; });
        await tab.type("#find", typed);
        await tab.until(state, (crisis) => document.querySelector(crisis ? "#find-crisis" : ".cg-search__none") !== null, state === "crisis help");
        await check(tab, state);
      }
    });

    for (const page of [HOME, TOPICS, COMPARE + "#with=ect,cbt", COMPARE + "ect-ketamine/", GUIDE + "settings/", GUIDE + "questions/", GUIDE + "my-pages/"]) {
      it(`/${page}, ${scheme}`, async () => {
        const site = await lab.serve();
        const tab = await lab.open({ dark, width: 390, height: 844 });
        await openReady(tab, site.url(page));
        await check(tab, "on a phone");
      });
    }

    it(`the other pages of the demo, ${scheme}`, async () => {
      const site = await lab.serve();
      const tab = await lab.open({ dark });
      for (const page of ["about.html", "visit.html", "hosts/"]) {
        await tab.goto(site.url("demo/" + page));
        await check(tab, page);
      }
    });

    it(`demo page and the guide embedded in it, ${scheme}`, async () => {
      const site = await lab.serve();
      const tab = await lab.open({ dark });
      await tab.goto(site.url("demo/"));
      const frame = await guideFrame(tab);
      await settledHeight(tab, frame);
      await check(tab, "demo page");
      await check(frame, "frame");
      await openAll(frame);
      await check(frame, "frame, all open");
    });
  }
});
