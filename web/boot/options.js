// The options of an embedding page beyond what web/page.js needs at once: the
// accent colour, heading levels, the clinic's newsletter. Says in the console
// what a webmaster should write in place of a value that is not used.
if (parent !== window) {
  const doc = document;
  const root = doc.documentElement;
  const NAMES = /^[a-z0-9,-]+$/;
  const NUMBER = /^\d+$/;

  // What each option may hold, and how to say so.
  const OPTIONS = {
    guide: [new RegExp(`^${root.dataset.guide}$`), root.dataset.guide],
    lang: [new RegExp(`^${root.dataset.lang}(?![a-z])`, "i"), root.dataset.lang],
    region: [/^[a-z]{2}$/i, "two letters, as in GB"],
    theme: [/^(auto|light|dark)$/, "auto, light or dark"],
    accent: [/^#?[0-9a-f]{6}$/i, "a colour, as in #0a5866"],
    open: [NAMES, "names of rows, as in ect,rtms, or all, or none"],
    sections: [NAMES, "names of sections, as in medicines,procedures"],
    heading: [/^[234]$/, "2, 3 or 4"],
    clinic: [/^.{1,80}$/, "a name of at most 80 letters"],
    phone: [/^\+?[\d ().-]{3,30}$/, "a phone number, as in +1 202 555 0142"],
    book: [/^https:\/\/\S+$/, "an address that starts with https://"],
    newsletter: [/^https:\/\/\S+$/, "an address that starts with https://"],
    minHeight: [NUMBER, "a number of pixels"],
    load: [/^(lazy|eager|click)$/, "lazy, eager or click"],
    offset: [NUMBER, "a number of pixels"],
    to: [/./, ""],
  };
  const attribute = (name) => "data-" + name.replace(/[A-Z]/g, (letter) => "-" + letter.toLowerCase());
  const warn = (text) => console.warn("careguide: " + text);

  let options, written;
  const valid = (name) => {
    const value = (options.get(name) || "").trim();
    return OPTIONS[name][0].test(value) ? value : "";
  };

  const check = () => {
    for (const [name, value] of options) {
      // A page has attributes for others as well; one that starts like ours is misspelt.
      const meant = Object.keys(OPTIONS).find((known) => known.slice(0, 3) === name.slice(0, 3));
      if (!OPTIONS[name] && meant) warn(`${attribute(name)} is no option, write ${attribute(meant)}`);
      if (OPTIONS[name] && value && !valid(name)) warn(`${attribute(name)}="${value}" is not used, write ${OPTIONS[name][1]}`);
    }
    for (const name of ["open", "sections", "to"]) {
      const missing = valid(name).split(",").filter((id) => id && !/^(all|none)$/.test(id) && !doc.getElementById(id));
      if (missing.length) warn(`this guide has no "${missing.join('" or "')}"; the name of a part is in the address of a link to it`);
    }
    const region = valid("region");
    if (region && root.dataset.region !== region.toUpperCase()) warn(`there are no help lines for data-region="${region}"; those of the first country are shown`);
  };

  // Relative luminance and contrast as WCAG 2.2 defines them.
  const parse = (hex) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => {
    const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };
  const token = (name) => {
    const hex = getComputedStyle(root).getPropertyValue(name).trim();
    return parse(hex.length === 4 ? hex.replace(/[^#]/g, "$&$&") : hex);
  };

  // A clinic's colour, moved towards the text's until links can be read with it.
  const READABLE = 4.5; // WCAG 2.2, 1.4.3
  const paint = () => {
    const accent = valid("accent");
    root.style.removeProperty("--cg-accent");
    root.style.removeProperty("--cg-on-accent");
    if (!accent) return;
    const grounds = [token("--cg-paper"), token("--cg-surface")];
    const text = token("--cg-text");
    const wanted = parse("#" + accent.replace("#", ""));
    let colour = wanted;
    for (let share = 0; grounds.some((ground) => contrast(colour, ground) < READABLE) && share < 1;) {
      share += 0.05;
      colour = wanted.map((v, i) => Math.round(v + (text[i] - v) * share));
    }
    const on = [[255, 255, 255], [0, 0, 0]].sort((a, b) => contrast(colour, b) - contrast(colour, a))[0];
    root.style.setProperty("--cg-accent", `rgb(${colour})`);
    root.style.setProperty("--cg-on-accent", `rgb(${on})`);
  };
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => paint());
  addEventListener("careguide-display", () => paint()); // app/ui/displayed.go

  // Heading levels continue those of the page around the frame.
  const level = () => {
    const first = Number(valid("heading"));
    for (const h of doc.querySelectorAll("h1, h2, h3, h4")) {
      if (first) h.ariaLevel = Math.min(6, Number(h.tagName[1]) + first - 1);
      else h.removeAttribute("aria-level");
    }
  };

  // The guide speaks of clinics' e-mails with a link to what happens to one's
  // data; where the clinic has such e-mails it leads to them, and what happens
  // to one's data is open beside it.
  const NEWS = "update-privacy";
  const news = doc.querySelector(`.cg-prose a[href="#${NEWS}"]`);
  const subscribe = () => {
    const address = valid("newsletter");
    if (!news || !address) return;
    Object.assign(news, { href: address, target: "_blank", rel: "noopener" });
    const button = doc.querySelector(`[aria-controls="${NEWS}-panel"][aria-expanded="false"]`);
    if (button) button.click();
  };

  const apply = () => {
    if (!location.hash.includes("=") && options) return;
    options = new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");
    paint();
    level();
    subscribe();
    options.delete("to");
    if (written !== String(options)) check();
    written = String(options);
  };
  apply();
  addEventListener("hashchange", apply);
}
