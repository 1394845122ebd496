// Stands in 404.html, which a host answers with at any address. Finds the folder
// of the site: it is the one that has this build's boot.js, whose name no other
// has. The fewest steps from the root of the host come first.
(async () => {
  // What the reader has chosen in the settings and keeps, as web/page.js shows it.
  try {
    const DISPLAY = "careguide-display";
    const { dataset, style } = document.documentElement;
    for (const [name, value] of new URLSearchParams(localStorage[DISPLAY] || sessionStorage[DISPLAY])) {
      if (name === "theme") dataset.theme = value;
      if (/^size(1\d\d|200)$/.test(name + value)) style.fontSize = value + "%";
    }
  } catch {} // storage is blocked

  // With the origin before it: "//other.example/" alone would be another host.
  const here = (folder) => location.origin + folder;
  const isSite = async (folder) => {
    try {
      const answer = await fetch(here(folder) + "{{BOOT}}");
      // Some hosts answer everything with a page.
      return answer.ok && /javascript/.test(answer.headers.get("content-type"));
    } catch {
      return false;
    }
  };
  // What to do without links is said only when there are none: before the first
  // paint, so that nothing moves.
  const search = document.getElementById("lost-search");
  const say = (on) => { if (search) search.hidden = !on; };
  say(false);
  const DEEPEST = 8; // folders to look into: each is a request
  const names = location.pathname.split("/").slice(1, -1).slice(0, DEEPEST);
  for (let n = 0; n <= names.length; n++) {
    const folder = ["", ...names.slice(0, n), ""].join("/");
    if (!await isSite(folder)) continue;
    for (const a of document.querySelectorAll("[data-to]")) a.href = new URL(a.dataset.to, here(folder));
    return;
  }
  say(true);
})();
