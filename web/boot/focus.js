// What Tab comes to is seen whole, clear of the crisis bar. Chromium moves the
// page until it is; Firefox leaves it where any part of it is in view, perhaps
// half under the bar, whatever scroll-padding says. In a frame nothing lies over
// the page, and the host's would move with it.
if (parent === window) {
  const doc = document;
  // Only by Tab: where a script gives the focus back, the page must stay.
  let key; // the last that went down
  let down;
  addEventListener("keydown", (e) => { [key, down] = [e, true]; }, true);
  addEventListener("keyup", () => { down = false; }, true);
  const show = (at) => {
    at.scrollIntoView({ block: "nearest" });
    // What is at the end of its way in a box that sticks is not where Firefox
    // takes it to be.
    const bar = doc.getElementById("crisis");
    const under = bar.getBoundingClientRect().bottom - at.getBoundingClientRect().top;
    if (under > 0 && getComputedStyle(bar).position === "sticky" && !bar.contains(at)) scrollBy(0, -under);
  };
  // A picture later: by then the browser has moved the page as far as it does, or a
  // reader who was quick has followed a link.
  addEventListener("focusin", ({ target }) => {
    const pressed = key;
    if (down && key.key === "Tab") requestAnimationFrame(() => {
      if (key === pressed && target === doc.activeElement) show(target);
    });
  });
}
