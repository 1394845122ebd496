// On paper everything is there, whatever was open on the screen.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { GUIDE, button, openReady, openRows } from "./harness/guide.js";
import { pageCount } from "./harness/pdf.js";

inEngines(["chromium", "firefox"], (lab) => {
  it("print shows every row, and the screen is as before", async () => {
    const tab = await openReady(await lab.open(), (await lab.serve()).url(GUIDE));
    // Only the paper itself tells: as many pages with all rows closed as with all open, and the other way round.
    const pages = async () => pageCount(await tab.page.pdf({ width: "22in", height: "28in" })); // large sheets: Firefox is slow for each page
    await tab.click(button("cbt"));
    const closed = await pages();
    assert.deepEqual(await tab.evaluate(openRows), ["cbt"]);
    await tab.click("#show-all");
    const open = await pages();
    assert.ok(open > 5, `the guide prints on ${open} pages`);
    assert.equal(closed, open, "pages printed with one row open, and with all");
  });
});
