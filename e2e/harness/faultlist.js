// faultlist.js is the list of what can go wrong for a reader: what they see then,
// and which test injects it. fault-list.test.js holds it to the specs, and
// faultreport.js writes docs/faults.md from it.

// What readers are told, as patterns.
export const CANNOT = /^Search is not available on this device\. Everything in the guide still opens and reads as usual\./;
export const LOST = /^The tools did not come\. Check your connection, then try again\./;
export const STOPPED = /^The tools have stopped\. What you wrote is still here\./;
export const PLAIN = /Search needs JavaScript\. The whole guide is open below\./;

/** Notes in a test how many faults it has injected, and in how many visits. */
export const counted = (t, faults, visits) => t.diagnostic(`faults ${faults}, visits ${visits}`);

const cannot = "all of the text; the search says that it is not available on this device";
const lost = "all of the text; “The tools did not come. Check your connection, then try again.”; the next touch tries again";
const plain = "the page as it is without scripts: all of it open, “The whole guide is open below.”";
const stopped = "the page as it was; “The tools have stopped. What you wrote is still here.” and a button that starts them again";
const whole = "one whole version, the one before; the next visit ends what was cut off";

/** Each fault: [the spec, part of the test's name, the fault, what the reader sees]. By where it happens. */
export const FAULTS = {
  "The server, or the way to it": [
    ["fault-load", "the server stops after any number of requests", "the server stops after any request of a load, or within an answer", "the text, help and the rows; the next visit has all"],
    ["fault-load", "the page is cut off after any share", "the page itself is cut off after any share of its bytes", "what has come, open to read, under the crisis line; the next visit has all"],
    ["fault-worker", "requests of an installation", "the server stops after any request while the guide is kept for reading offline", "nothing of it; the next visit ends it, and fetches nothing twice"],
    ["fault-worker", "requests of an update", "the server stops after any request of an update", whole],
    ["offline", "every page, the search and the filter work", "no network at all, from a cold start", "every page and tool, and the line “You are offline.”"],
    ["offline", "a wrong address, at any depth", "an address that is not kept, without a network", "“This page is not on your device.”, help, and the way to the guides"],
    ["loading", "a load that was", "app.wasm is cut off, or the host is busy", lost],
    ["loading", "when the network is back", "the network comes back", "the tools come by themselves"],
    ["loading", "when the network comes back during a try", "the same, in the middle of a try that then fails", "the tools come by themselves, at the next try"],
    ["embed-faults", "keeps the link and says so", "the clinic's page cannot have the guide: no answer, another page, a policy, no framing", "the link to the guide, and a sentence beside it"],
    ["embed-faults", "when embed.js itself does not come", "embed.js does not come", "the link to the guide"],
    ["builder", "says so where the guide does not come into the preview", "the guide does not come into the preview of the page that writes the lines", "“The preview did not load. Check that you are online, and try again.” and a button"],
  ],
  "The files": [
    ["fault-program", "boot.js is missing", "boot.js is missing", plain],
    ["fault-program", "boot.js is cut off", "boot.js is cut off", plain],
    ["fault-program", "a page comes in the place of boot.js", "a page, such as a login, comes in the place of boot.js", plain],
    ["fault-program", "wasm_exec.js is missing", "wasm_exec.js is missing", lost],
    ["fault-program", "wasm_exec.js is of another Go", "wasm_exec.js is of another Go than app.wasm", cannot],
    ["fault-program", "the styles of the tools are missing", "the styles of the tools are missing", cannot],
    ["fault-program", "the styles of the tools are cut off", "the styles of the tools are cut off", lost],
    ["faults", "app.wasm missing", "app.wasm is missing", cannot],
    ["fault-program", "app.wasm is cut off after its first bytes", "app.wasm is cut off, at its first bytes, half-way or at its last", lost],
    ["fault-program", "a page comes in the place of app.wasm", "a page comes in the place of app.wasm", lost],
    ["fault-program", "app.wasm has half its bytes", "app.wasm is half as long and says that this is all", lost],
    ["loading", "a program that came whole and does not run", "app.wasm has wrong bytes", cannot],
    ["loading", "a wrong type of app.wasm does not matter", "app.wasm has a wrong type", "nothing: the tools work"],
    ["faults", "library cut off half-way", "the file of the content is cut off", lost],
    ["faults", "library missing", "the file of the content is missing, changed on its way or replaced by a page", cannot],
    ["faults", "library of other types", "an old app.wasm and new content, or a new one and old content", cannot],
    ["fault-builds", "an old page and a newer program that fits", "an old page and a newer program, or a newer page and an old program", "the page as it was; the tools as the program has them"],
    ["fault-builds", "an old page and a program of another model", "an old page and a program that reads other content", cannot],
    ["fault-builds", "a newer page and program, and old content", "a newer page and program, and older content that fits", "the page as it is; the tools with the older words"],
    ["fault-builds", "an old page whose scripts", "an old page whose scripts the host has no more", plain],
    ["fault-builds", "an old page and its boot.js", "an old page with its boot.js, and a host that has its program no more", cannot],
    ["library", "a page of an older build takes newer content", "an old page and a newer file of content that fits", "the page as it was; the tools with the newer words"],
    ["publish", "hashed files first, the worker last", "a visit while a new version is published", "nothing: at every moment each page finds its scripts"],
  ],
  "What is kept for reading offline": [
    ["offline", "what a fill has brought", "a cache that is half filled", "nothing; the next visit fetches the rest"],
    ["fault-worker", "any single file is gone", "any page is gone from the cache, or every file of it", "without a network the page above the one that is lost; with one, nothing: it is fetched again"],
    ["host-errors", "an error of any kind", "the host answers a kept page with any error", "the page on the device"],
    ["host-errors", "a page of somebody else's", "a login, or another network's page, stands in a page's place", "the page on the device; nothing of the other is kept"],
    ["host-errors", "a page that is not there any more", "the host has a page no more (404)", "the page on the device, with the day it was kept and a sentence"],
    ["host-errors", "a page that was withdrawn", "the host has withdrawn a page (410)", "a sentence and the help lines; the copy is deleted"],
    ["fault-builds", "a worker of one build", "a worker of one build and a server with another, newer or older", "the open page goes on; a notice; then one whole version, with their list, offline too"],
    ["fault-worker", "another version by now", "a file is gone, and the host has another version by now", "nothing: versions are not mixed"],
    ["fault-worker", "a host goes back to the version before", "a host goes back to the version before, and its files come slowly", "nothing: one whole version, and then the other"],
    ["app", "says when a new version is ready", "a new version while pages of the old one are open", "a notice; nothing changes until they ask for it"],
    ["fault-reader", "a new version comes while a reader writes a note", "a new version while a reader writes", "nothing over the field; then a notice; the list goes along into the new version"],
  ],
  "The browser": [
    ["faults", "app.wasm forbidden by the site's policy", "WebAssembly is forbidden by a policy", cannot],
    ["fault-program", "the browser has no WebAssembly", "there is no WebAssembly, as in Safari's Lockdown Mode", cannot],
    ["fault-program", "the browser lets nothing be compiled", "nothing may be compiled", cannot],
    ["fault-program", "boot.js needs what the browser has not", "the browser is too old for boot.js", plain],
    ["fault-program", "there is no memory to start with", "no memory to start the tools", lost],
    ["fault-program", "the memory that app.wasm may have", "no more memory while they start", cannot],
    ["fault-stop", "a takeover that ends at any of its moves", "the program ends at any move of its takeover", "the page as it was before: every word, row and place; then the sentence"],
    ["fault-stop", "a list outlives", "the program is trapped, or ends itself, while a reader uses it", stopped],
    ["fault-stop", "the guide still opens and reads", "the same, on the guide's page", "text and rows as ever; the search says it; a tool that is pressed starts them again"],
    ["fault-stop", "a list that is kept is neither lost nor doubled", "the same, with a list that is kept on the device", stopped],
    ["fault-stop", "are there when the reader loads the page again", "the same, and the reader loads the page again", "their list, and what was half written"],
    ["fault-stop", "what stood in a field that is gone", "the same, with a field that is gone afterwards", "what they had typed, to be copied"],
    ["fault-stop", "in a clinic's page the notice", "the same, in a clinic's page", stopped],
    ["noscript", "", "no JavaScript", "the whole guide, open"],
    ["translators", "the tools start in a page whose language", "a translator changes a page's language", "nothing: the tools start, and what was kept is there"],
    ["translators", "while a translator", "a translator wraps every text, again and again", "nothing: the tools go on, and say what they say elsewhere"],
  ],
  "What a reader writes": [
    ["storage", "with storage blocked", "storage is blocked", "all but keeping; the page says that nothing can be kept"],
    ["my-data", "a full device keeps what it has", "storage is full", "“This device has no room left for what you wrote last.” and a file to save"],
    ["my-data", "a damaged list is set aside whole", "what is kept is damaged, foreign or of a newer version", "what can be read; the rest is set aside, whole"],
    ["my-data", "files of others", "a file that is broken, foreign or of a newer version", "a sentence that says which; all is as it was"],
    ["fault-reader", "a clock that is years wrong", "a clock that is 30 years wrong, either way", "nothing but the line that the next review is due"],
    ["fault-reader", "three tabs write on one list", "three tabs that write on one list at the same moment, in any order", "all of it, in each, and in one order"],
    ["fault-reader", "the same field is open in two tabs", "a field that is open in two tabs, and written in both", "what either wrote, in both"],
    ["fault-reader", "an entry is changed in one tab", "an entry that two tabs change", "both, one below the other"],
    ["fault-reader", "a reader goes on from a clinic's page and comes back", "Back to a clinic's page with a list that is kept nowhere", "the list, and what was half written"],
    ["questions", "a reader who leaves with a question half written", "leaving with something half written", "the browser's own question"],
  ],
  "The clinic's page": [
    ["fault-reader", "two versions of embed.js on one page", "two versions of embed.js on one page", "one guide in each box"],
    ["embed-protocol", "understand each other", "embed.js and the guide are of different ages", "the guide"],
    ["embed-protocol", "a thousand forged messages", "forged messages", "nothing"],
    ["embed-bad-options", "", "wrong options", "the guide; the console names the option"],
  ],
};
