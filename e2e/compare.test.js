// Two to four treatments side by side: chosen by a reader, sent as an address,
// or ready made; as a table, and below each other on a phone.
import { it } from "node:test";
import assert from "node:assert/strict";
import { inEngines } from "./harness/engines.js";
import { FIXTURE } from "./harness/fixture.js";
import { COMPARE, GUIDE, allPages, source, takenOver } from "./harness/guide.js";
import { wide, targets } from "./harness/layout.js";
import { delay } from "./harness/site.js";
import { firstDifference, lines, parsed } from "./harness/serial.js";
import { emptied } from "./harness/empty.js";

const { first, fourth, fourthTitle, longNames, option, options, optionTitle, other, pair, pairs, third, thirdTitle } = FIXTURE;

const PAIRS = allPages().filter((page) => page.startsWith(COMPARE) && page !== COMPARE);
const box = (id) => `#compare-box input[value="${id}"]`;

// In the page: the columns of the table, the ticked boxes, the address and what is said.
const state = () => ({
  columns: [...document.querySelectorAll("#careguide .cg-table thead th")].slice(1).map((th) => th.textContent),
  ticked: [...document.querySelectorAll("#compare-box input:checked")].map((input) => input.value),
  hash: location.hash,
  said: document.querySelector("#compare-status").textContent,
});

inEngines(["chromium", "firefox", "webkit"], (lab) => {
  const openCompare = async (tail = "", size) => {
    const site = await lab.serve();
    const tab = await lab.open(size);
    await tab.goto(site.url(COMPARE + tail));
    await takenOver(tab);
    return { tab, site };
  };
  const chosen = (view, ids) => view.until(`${ids || "nothing"} to be chosen`, (ids) => {
    const ticked = [...document.querySelectorAll("#compare-box input:checked")].map((input) => input.value);
    const columns = document.querySelectorAll("#careguide .cg-table thead th").length - 1;
    return String(ticked) === ids && (ticked.length < 2 ? columns < 0 : columns === ticked.length);
  }, ids);

  it("what is ticked stands side by side, lives in the address, and Back and reload keep to it", async () => {
    const { tab } = await openCompare();
    assert.deepEqual(await tab.evaluate(state), { columns: [], ticked: [], hash: "", said: "None chosen yet." });
    await tab.click(box(option));
    await chosen(tab, option);
    await tab.click(box(third));
    await chosen(tab, `${third},${option}`);
    assert.deepEqual(await tab.evaluate(state), {
      columns: [thirdTitle, optionTitle], ticked: [third, option], hash: `#with=${third},${option}`, said: "2 of 4 chosen.",
    });
    await tab.back();
    await chosen(tab, option);
    assert.equal(await tab.evaluate(() => location.hash), "#with=" + option);
    await tab.evaluate(() => { setTimeout(() => history.forward()); });
    await chosen(tab, `${third},${option}`);
    await tab.evaluate(() => { window.before = true; setTimeout(() => location.reload()); });
    await tab.until("the page to load again", () => window.before === undefined);
    await takenOver(tab);
    await chosen(tab, `${third},${option}`);
    await tab.click("#compare-change");
    for (const id of [third, option]) await tab.click(box(id));
    await chosen(tab, "");
    assert.equal(await tab.evaluate(() => location.hash), "");
    assert.deepEqual(tab.errors, []);
  });

  it("a fifth is refused in a plain sentence, and the four stay", async () => {
    const four = "#with=" + [option, fourth, third, other].join();
    const { tab } = await openCompare(four);
    await chosen(tab, [other, third, fourth, option].join());
    await tab.click("#compare-change");
    await tab.until("the boxes", () => document.querySelector("#compare-box").checkVisibility());
    await tab.click(box(first));
    await tab.until("a sentence", () => document.querySelector("#compare-status").textContent.includes("four at a time"));
    await chosen(tab, [other, third, fourth, option].join());
    assert.equal((await tab.evaluate(state)).hash, four, "the address changed");
    await tab.click(box(other));
    await chosen(tab, [third, fourth, option].join());
    assert.equal((await tab.evaluate(state)).said, "3 of 4 chosen.");
  });

  it("from an option to a comparison in three taps, and the focus goes along", async () => {
    const site = await lab.serve();
    const tab = await lab.open({ width: 390, height: 844 });
    await tab.goto(site.url(GUIDE + option + "/"));
    await tab.click(`a[href="../compare/#with=${option}"]`);
    await tab.until("the page", () => location.pathname.endsWith("/compare/") && document.readyState === "complete");
    await takenOver(tab);
    await chosen(tab, option);
    await tab.click(box(other));
    await chosen(tab, `${other},${option}`);
    assert.ok(await tab.evaluate(() => document.querySelector("#compare-box").checkVisibility()), "the boxes went away under the finger");
    await tab.click("#compare-see");
    await tab.until("the focus on the comparison", () => document.activeElement.id === "comparison" && !document.querySelector("#compare-box").checkVisibility());
    const { top, bottom } = await tab.evaluate(() => { const { top, bottom } = document.activeElement.getBoundingClientRect(); return { top, bottom }; });
    assert.ok(top >= 0 && bottom <= 844, `the heading is at ${top}`);
    await tab.click("#compare-change");
    await tab.until("the focus on the first box", () => document.activeElement.matches("#compare-box input"));
  });

  it("what is ticked before WebAssembly is there is kept, beside what the address says", async () => {
    const hold = delay(/\.wasm$/);
    const site = await lab.serve({ faults: [hold] });
    const tab = await lab.open();
    await tab.goto(site.url(COMPARE + "#with=" + option));
    await tab.click(box(other));
    assert.notEqual(await tab.evaluate(() => document.documentElement.dataset.app), "ready");
    hold.release();
    await takenOver(tab);
    await chosen(tab, `${other},${option}`);
    assert.equal((await tab.evaluate(state)).hash, `#with=${other},${option}`);
  });

  it("an address that nobody of ours wrote does no harm", async () => {
    for (const [tail, want] of [["#with=surgery,<img src=x onerror=alert(1)>,../..", ""], [`#with=${option}%2C${fourth}%2C${option}`, `${fourth},${option}`],
      ["#with=" + `${option},`.repeat(3000), option], ["#with=" + [option, other, third, first, fourth], [first, other, third, option].join()], ["#answers", ""]]) {
      const { tab } = await openCompare(tail);
      await chosen(tab, want);
      assert.deepEqual(tab.errors, []);
      assert.equal(await tab.evaluate(() => document.querySelector("#compare-status").textContent.length > 5), true);
    }
  });
});

inEngines(["chromium", "firefox"], (lab) => {
  const openAt = async (page, size) => {
    const site = await lab.serve();
    const tab = await lab.open(size);
    await tab.goto(site.url(page));
    if (page.includes("#")) await takenOver(tab);
    return tab;
  };

  it("answers and sources are those of the option's own page", async () => {
    const empty = await lab.open(); // our own pages make no markup of text
    const tab = await openAt(COMPARE + "#with=" + [option, first, other, third]);
    const got = await tab.evaluate(() => {
      const cite = (e) => [...e.querySelectorAll(".cg-cite")].map((a) => a.hash).sort().join();
      const text = (e) => [...e.childNodes].filter((n) => n.nodeType === 3).map((n) => n.data).join("");
      const columns = [...document.querySelectorAll(".cg-table thead th")].slice(1).map((th) => th.textContent);
      return columns.map((name, i) => [name, [...document.querySelectorAll(".cg-table tbody tr")].slice(0, 9).map((tr) => {
        const cell = tr.querySelectorAll("td")[i];
        return [tr.querySelector("th").textContent, text(cell), cite(cell)];
      })]);
    });
    assert.equal(got.length, 4);
    for (const [i, id] of [first, other, third, option].entries()) {
      const want = await empty.evaluate((html) => {
        const doc = new DOMParser().parseFromString(html, "text/html");
        return [doc.querySelector("h1").textContent, [...doc.querySelectorAll("#glance .cg-facts__item")].map((item) => {
          const dd = item.querySelector("dd");
          return [item.querySelector("dt").textContent, dd.firstChild.data, [...dd.querySelectorAll(".cg-cite")].map((a) => a.hash).sort().join()];
        })];
      }, source(GUIDE + id + "/"));
      assert.deepEqual(got[i], want);
    }
    const dead = await tab.evaluate(() => [...document.querySelectorAll(".cg-cite")].filter((a) => {
      const item = document.querySelector(a.hash);
      return !item || [...item.parentElement.children].indexOf(item) + 1 !== Number(a.textContent);
    }).map((a) => a.hash + " " + a.textContent));
    assert.deepEqual(dead, [], "numbers that do not lead to the source of that number");
  });

  for (const width of [320, 390, 699]) {
    it(`at ${width} px answers stand below their question, each under its option's name, and nothing to the side`, async () => {
      const tab = await openAt(COMPARE + "#with=" + longNames, { width, height: 800 });
      assert.deepEqual(await tab.evaluate(wide), []);
      const faults = await tab.evaluate(() => {
        const columns = [...document.querySelectorAll(".cg-table thead th")].slice(1).map((th) => th.textContent);
        const faults = columns.length === 4 ? [] : [`${columns.length} columns`];
        for (const row of document.querySelectorAll(".cg-table tbody tr")) {
          let bottom = row.querySelector("th").getBoundingClientRect().bottom;
          [...row.querySelectorAll("td")].forEach((td, i) => {
            const name = td.querySelector(".cg-table__name");
            if (!name.checkVisibility() || name.textContent !== columns[i]) faults.push(`no name before ${td.textContent}`);
            if (td.getBoundingClientRect().top < bottom - 1) faults.push(`${td.textContent} is not below`);
            bottom = td.getBoundingClientRect().bottom;
          });
        }
        return faults;
      });
      assert.deepEqual(faults, []);
    });
  }

  it("from 700 px on it is a table, with no name repeated", async () => {
    const tab = await openAt(COMPARE + `#with=${option},${fourth}`, { width: 740, height: 900 });
    const { names, tops } = await tab.evaluate(() => ({
      names: [...document.querySelectorAll(".cg-table__name")].filter((e) => e.checkVisibility()).length,
      tops: [...document.querySelector(".cg-table tbody tr").children].map((cell) => Math.round(cell.getBoundingClientRect().top)),
    }));
    assert.equal(names, 0);
    assert.equal(new Set(tops).size, 1, `cells of one row at ${tops}`);
    assert.deepEqual(await tab.evaluate(wide), []);
  });

  it("boxes and buttons are at least 48 px high", async () => {
    const tab = await openAt(COMPARE + "#with=" + option, { width: 360, height: 640 });
    await tab.click(box(other));
    await tab.until("the button", () => document.querySelector("#compare-see") !== null);
    const { small, count } = await tab.evaluate(targets, "#compare-box label, .cg-compare__button");
    assert.deepEqual(small, []);
    assert.ok(count > options, `only ${count} of them`);
  });

  it("says so when WebAssembly cannot run, and has every answer all the same", async () => {
    const site = await lab.serve({ faults: [{ match: /\.wasm$/, lose: true }] });
    const tab = await lab.open();
    await tab.goto(site.url(COMPARE));
    await tab.click(box(option));
    await tab.until("a sentence", () => document.querySelector("#compare-status").textContent.includes("cannot work on this device"));
    await tab.click("#show-all");
    await tab.until("the answers", () => [...document.querySelectorAll("#answers .cg-panel")].every((panel) => panel.checkVisibility()));
    assert.equal(await tab.evaluate(() => document.querySelectorAll("#answers dd").length), 9 * options);
  });

  it("without JavaScript there are the pairs and every answer, and no dead box", async () => {
    const site = await lab.serve();
    site.pages["/noscript"] = `<!doctype html><iframe sandbox="allow-same-origin" src="${site.url(COMPARE)}" style="width:100%;height:800px"></iframe>`;
    const tab = await lab.open();
    await tab.goto(site.origin + "/noscript");
    const frame = await tab.frame();
    const seen = await frame.evaluate(() => ({
      boxes: [...document.querySelectorAll("input, button")].filter((e) => e.checkVisibility() && !e.matches(".cg-row__button")).length,
      answers: [...document.querySelectorAll("#answers dd")].filter((e) => e.checkVisibility()).length,
      pairs: document.querySelectorAll("#pairs a").length,
      sentence: document.querySelector(".cg-compare__noscript").checkVisibility(),
    }));
    assert.deepEqual(seen, { boxes: 0, answers: 9 * options, pairs: PAIRS.length, sentence: true });
  });

  it("every pair has a page of its own that its options lead to", async () => {
    assert.equal(PAIRS.length, pairs);
    const tab = await lab.open();
    for (const page of PAIRS) {
      const name = page.slice(COMPARE.length, -1);
      const { heading, columns, rows } = await tab.evaluate((html) => {
        const doc = new DOMParser().parseFromString(html, "text/html");
        return { heading: doc.querySelector("h1").textContent, columns: [...doc.querySelectorAll("thead th")].slice(1).map((th) => th.textContent), rows: doc.querySelectorAll("tbody tr").length };
      }, source(page));
      assert.deepEqual([columns.length, rows], [2, 10], page);
      for (const column of columns) assert.ok(heading.toLowerCase().includes(column.toLowerCase()), `${heading} does not name ${column}`);
      const from = allPages().filter((other) => other.startsWith(GUIDE) && source(other).includes(`href="../compare/${name}/"`));
      assert.equal(from.length, 2, `pages that lead to ${name}: ${from}`);
    }
  });

  for (const page of [COMPARE, COMPARE + pair + "/"]) {
    it(`/${page} rendered from nothing equals the prerendered page`, async () => {
      const site = await lab.serve();
      const html = source(page);
      site.pages["/" + page] = emptied(html);
      const tab = await lab.open();
      const want = await parsed(tab, site, "#careguide", html);
      await tab.goto(site.url(page));
      await takenOver(tab);
      const difference = firstDifference(await tab.evaluate(lines, "#careguide"), want);
      assert.equal(difference, null, `the first difference is at ${difference}`);
    });
  }
});

inEngines(["chromium"], (lab) => {
  for (const width of [360, 1280]) {
    it(`at ${width} px whoever listens has a table: rows, columns and their headers`, async () => {
      const site = await lab.serve();
      const tab = await lab.open({ width, height: 800 });
      await tab.goto(site.url(COMPARE + `#with=${option},${fourth}`));
      await takenOver(tab);
      const cdp = await tab.page.createCDPSession();
      const { nodes } = await cdp.send("Accessibility.getFullAXTree");
      const count = (role) => nodes.filter((n) => !n.ignored && n.role?.value === role).length;
      assert.deepEqual([count("table"), count("row"), count("columnheader"), count("rowheader"), count("cell")], [1, 11, 3, 10, 20]);
      const names = nodes.filter((n) => n.role?.value === "columnheader").map((n) => n.name.value);
      assert.deepEqual(names, ["Question", fourthTitle, optionTitle]);
    });
  }
});
