// Lets a reader choose the country whose crisis lines the bar shows, and
// remembers it for this tab. In a frame nothing can be kept.
{
  const name = "careguide-region";
  const field = document.getElementById("region");
  const storage = (use) => {
    try {
      return parent === window ? use(sessionStorage) : null;
    } catch {
      return null; // blocked: the choice ends with the page
    }
  };
  if (field) {
    for (const region of document.querySelectorAll(".cg-help__region")) {
      field.append(new Option(region.querySelector("h3").textContent, region.dataset.region));
    }
    // A clinic's choice, else the reader's, else the first country.
    const chosen = document.documentElement.dataset.region || storage((s) => s.getItem(name));
    if (chosen) {
      field.value = chosen;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
    if (field.selectedIndex < 0) field.selectedIndex = 0; // a country that we no longer have
    field.addEventListener("change", () => storage((s) => s.setItem(name, field.value)));
  }
}
