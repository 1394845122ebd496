// With a keyboard on the screen little of a page is in view. What is typed comes first
// there, and the help that the search shows under it: the crisis bar waits at the end
// of the page until the field is left (web/css/boot.css). In a frame nobody knows how
// much of it is in view.
if (parent === window && window.visualViewport) {
  const doc = document;
  const root = doc.documentElement;
  const view = visualViewport;
  const ROOM = 480; // px: less is too little for the bar, a field and what it finds
  const EDGE = 4; // px that stay free around them
  const TYPED = "textarea, input:not([type=checkbox], [type=radio], [type=file], [type=range], [type=color])";

  const show = (field) => {
    const help = field.id === "find" && doc.getElementById("find-crisis");
    const above = field.getBoundingClientRect().top - EDGE - view.offsetTop;
    const below = (help || field).getBoundingClientRect().bottom + EDGE - view.offsetTop - view.height;
    scrollBy({ top: above < 0 ? above : Math.min(above, Math.max(below, 0)), behavior: "instant" });
  };
  let shown; // what was brought into view: a reader who scrolls on stays there
  const look = () => {
    const field = doc.activeElement;
    const low = field.matches(TYPED) && view.height * view.scale < ROOM;
    root.toggleAttribute("data-typing", low);
    const now = low && `${field.id} ${field.value} ${doc.getElementById("find-crisis") !== null}`;
    if (now && now !== shown) show(field);
    shown = now;
  };
  for (const type of ["focusin", "focusout", "input"]) addEventListener(type, () => requestAnimationFrame(look));
  view.addEventListener("resize", look);
  // What the search finds comes later than the letters.
  new MutationObserver(() => shown && look()).observe(doc.body, { childList: true, subtree: true });
}
