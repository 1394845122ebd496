// What Tab comes to is seen whole, clear of the crisis bar. Chromium moves the
// page until it is; Firefox leaves it where any part of it is in view, perhaps
// half under the bar, whatever scroll-padding says. In a frame nothing lies over
// the page, and the host's would move with it.
if (parent === window) {
  // Only by Tab: where a script gives the focus back, the page must stay.
  let byTab;
  addEventListener("keydown", (e) => { byTab = e.key === "Tab"; }, true);
  addEventListener("keyup", () => { byTab = false; }, true);
  addEventListener("focusin", (e) => { if (byTab) e.target.scrollIntoView({ block: "nearest" }); });
}
