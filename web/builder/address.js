// What was chosen stands in the page's own fragment, so that it can be kept and
// sent on. Options have the names of their attributes there: web/page.js would
// take "theme" or "sections" for wishes about this page.
const OWN = ["recipe", "screen"];
const radio = (name, value) => [...document.getElementsByName(name)].find((one) => (value === undefined ? one.checked : one.value === value));

const save = (options) => {
  const kept = new URLSearchParams();
  for (const [name, value] of Object.entries(options)) {
    const ours = name === "minHeight" && !typed || name === "guide" && value === field("guide").options[0].value;
    if (!ours) kept.set(attribute(name), value);
  }
  if (typed && !options.minHeight) kept.set("data-min-height", "0");
  for (const name of OWN) if (radio(name) !== document.getElementsByName(name)[0]) kept.set(name, radio(name).value);
  history.replaceState(history.state, "", location.pathname + location.search + (String(kept) && "#" + kept));
};

/** Fills the form from the fragment, and leaves out what the form has no answer for. */
const restore = () => {
  if (!location.hash.includes("=")) return;
  const kept = new URLSearchParams(location.hash.slice(1));
  const value = (name) => (kept.get(attribute(name)) || "").trim();
  form.reset();
  for (const name of ["guide", ...LISTS]) {
    if ([...field(name).options].some((one) => one.value === value(name))) field(name).value = value(name);
  }
  for (const name in RULES) if (fits(name, value(name))) field(name).value = value(name);
  typed = field("minHeight").value !== "";
  const sections = value("sections").split(",");
  if (boxes("sections").some((one) => sections.includes(one.value))) {
    for (const one of boxes("sections")) one.checked = sections.includes(one.value);
  }
  const open = value("open").split(",");
  for (const one of boxes("rows")) one.checked = open.includes(one.value);
  field("open").value = boxes("rows").some((one) => one.checked) ? "some" : value("open") === "all" ? "all" : "none";
  for (const name of OWN) {
    const one = radio(name, kept.get(name)) || document.getElementsByName(name)[0];
    one.checked = true;
  }
};
