// What Tab comes to is seen whole, clear of the crisis bar. Chromium moves the
// page until it is; Firefox leaves it where any part of it is in view, perhaps
// half under the bar, whatever scroll-padding says. In a frame nothing lies over
// the page, and the host's would move with it.
if (parent === window) {
  const doc = document;
  // Only by Tab: where a script gives the focus back, the page must stay.
  let byTab;
  addEventListener("keydown", (e) => { byTab = e.key === "Tab"; }, true);
  addEventListener("keyup", () => { byTab = false; }, true);
  const show = () => {
    const at = doc.activeElement;
    at.scrollIntoView({ block: "nearest" });
    // What is at the end of its way in a box that sticks is not where Firefox
    // takes it to be.
    const bar = doc.getElementById("crisis");
    const under = bar.getBoundingClientRect().bottom - at.getBoundingClientRect().top;
    if (under > 0 && getComputedStyle(bar).position === "sticky" && !bar.contains(at)) scrollBy(0, -under);
  };
  // A picture later: by then the browser has moved the page as far as it does.
  addEventListener("focusin", () => { if (byTab) requestAnimationFrame(show); });
}
