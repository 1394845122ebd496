// Guesses the reader's country from the time zone of the device, where neither the reader
// nor the clinic has named one. Lets a reader choose another, announces it, and stores
// the choice. Nothing of this leaves the device.
{
  const NAME = "careguide-region"; // web/page.js reads it before the first paint
  const ZONES = {{ZONES}}; // country → its time zones, of content/helplines.yaml
  const ELSEWHERE = "XX";
  const root = document.documentElement;
  const field = document.getElementById("region");
  const list = [...document.querySelectorAll(".cg-help__region")];
  const regions = list.map((e) => e.dataset.region);
  const keep = (storage, code) => {
    try {
      window[storage][NAME] = code;
      return true;
    } catch {
      return false; // blocked, or a sealed frame: the choice ends with the page
    }
  };

  // A language tells less than a time zone: many devices are sold with en-US. It counts
  // only where the browser hides the time zone, which then is UTC.
  const guess = () => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
    const near = regions.find((code) => ZONES[code]?.split(" ").includes(zone));
    if (near) return near;
    if (zone.includes("/") && !zone.startsWith("Etc/")) return ELSEWHERE;
    const spoken = navigator.languages.map((tag) => /-([A-Z]{2})\b/i.exec(tag)?.[1].toUpperCase());
    return spoken.find((code) => regions.includes(code)) || regions[0];
  };

  // The reader's country stands first in the list.
  const lead = () => {
    const first = document.querySelector(".cg-help__region");
    if (first.dataset.region === field.value) return;
    const chosen = (e) => e.dataset.region === field.value;
    document.querySelector(".cg-help__checked").before(...list.filter(chosen), ...list.filter((e) => !chosen(e)));
  };

  if (field) {
    for (const region of list) {
      field.append(new Option(region.querySelector("h3").textContent, region.dataset.region));
    }
    field.value = root.dataset.region || guess();
    if (field.selectedIndex < 0) field.value = regions[0]; // a country that we no longer have
    field.dispatchEvent(new Event("change", { bubbles: true })); // web/page.js shows it
    lead();
    field.addEventListener("change", () => {
      lead();
      if (!keep("localStorage", field.value)) keep("sessionStorage", field.value);
      document.getElementById("region-said").textContent = careguideWords.country.replace("%s", field.selectedOptions[0].text);
    });
  }
}
