// The form and what is wrong with it. What the build fills in: the titles of
// each guide by its languages, and how tall its parts are (web/heights.json).
const GUIDES = {{GUIDES}};
const HEIGHTS = {{HEIGHTS}};
const DEFAULT = "{{LANGUAGE}}"; // the language without a folder of its own

const form = document.getElementById("builder");
const field = (name) => document.getElementById("set-" + name);
const error = (name) => document.getElementById(`set-${name}-error`);

// What the guide would refuse: the patterns are those of web/boot/options.js (a
// test holds them equal), the sentences are for the webmaster.
const RULES = {
  accent: [/^#?[0-9a-f]{6}$/i, "Write # and six digits or letters from a to f, as in #0a5866."],
  clinic: [/^.{1,80}$/, "Write at most 80 letters."],
  phone: [/^\+?[\d ().-]{3,30}$/, "Write digits, spaces and + ( ) . - only, as in +1 202 555 0142."],
  book: [/^https:\/\/\S+$/, "Write an address that starts with https:// and has no spaces."],
  newsletter: [/^https:\/\/\S+$/, "Write an address that starts with https:// and has no spaces."],
  minHeight: [/^\d+$/, "Write a number of pixels, as in 1200."],
  offset: [/^\d+$/, "Write a number of pixels, as in 64."],
};
const LISTS = ["lang", "region", "theme", "heading", "load"]; // the first of each is what would be so anyway
const fits = (name, value) => value === "" || RULES[name][0].test(value);

// The boxes of the chosen guide; those of the others are out of sight.
const boxes = (name) => [...form.querySelectorAll(`[data-guide="${field("guide").value}"] input[name="${name}"]`)];
const ticked = (name) => boxes(name).filter((box) => box.checked && !box.disabled).map((box) => box.value);

/** The options as web/embed.js takes them. What would be so anyway is none, nor is what is wrong. */
const choices = () => {
  const options = { guide: field("guide").value };
  for (const name of LISTS) if (field(name).selectedIndex > 0) options[name] = field(name).value;
  for (const name in RULES) {
    const value = field(name).value.trim();
    if (value && fits(name, value)) options[name] = value;
  }
  if (options.offset && !Number(options.offset)) delete options.offset;
  const sections = ticked("sections");
  if (sections.length && sections.length < boxes("sections").length) options.sections = sections.join();
  const open = field("open").value === "some" ? ticked("rows").join() : field("open").value;
  if (open && open !== "none") options.open = open;
  delete options.minHeight; // ours, unless the webmaster wrote another
  const room = typed ? Number(field("minHeight").value.trim()) : reserve(options);
  if (room) options.minHeight = String(room);
  return options;
};

const complain = (name, sentence) => {
  error(name).textContent = sentence;
  error(name).hidden = !sentence;
  if (field(name).matches("input")) field(name).setAttribute("aria-invalid", Boolean(sentence));
};

/** Says what is wrong with an answer, or no longer is. */
const judge = (name) => {
  if (RULES[name]) complain(name, fits(name, field(name).value.trim()) ? "" : RULES[name][1]);
};

/** Shows the parts of the form that the answers so far call for. */
const arrange = () => {
  const guide = field("guide").value;
  for (const part of form.querySelectorAll(".cg-builder__parts")) part.hidden = part.dataset.guide !== guide;
  for (const choice of field("lang").options) choice.disabled = !GUIDES[guide][choice.value];
  if (field("lang").selectedOptions[0]?.disabled) field("lang").selectedIndex = 0;
  const sections = ticked("sections");
  complain("sections", sections.length ? "" : "Tick at least one section. Until then all of them are shown.");
  field("rows").hidden = field("open").value !== "some";
  for (const group of form.querySelectorAll("[data-section]")) {
    group.disabled = group.hidden = sections.length > 0 && !sections.includes(group.dataset.section);
    for (const box of group.querySelectorAll("input")) box.disabled = group.disabled;
  }
  if (RULES.accent[0].test(field("accent").value.trim())) {
    document.getElementById("accent-picker").value = "#" + field("accent").value.trim().replace("#", "").toLowerCase();
  }
};
