// Remembers, for this tab, the country whose crisis lines a reader chose. In a
// frame a clinic has chosen already, and nothing can be kept.
if (parent === window) {
  const name = "careguide-region";
  const field = document.getElementById("region");
  try {
    const kept = sessionStorage.getItem(name);
    if (kept && field) {
      field.value = kept;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
    document.addEventListener("change", (e) => {
      if (e.target.id === "region") sessionStorage.setItem(name, e.target.value);
    });
  } catch {
    // Storage is blocked: the choice ends with the page.
  }
}
