// layout.js asks a page where things are. All functions run in the page.

/** What keeps the first element of each selector from being wholly in the window, with nothing lying over it. */
export function hidden(selectors) {
  const problems = [];
  for (const selector of selectors) {
    const element = document.querySelector(selector), box = element?.getBoundingClientRect();
    if (!box?.height) problems.push(`${selector} is not there`);
    else if (box.top < -0.5 || box.left < -0.5 || box.bottom > innerHeight + 0.5 || box.right > innerWidth + 0.5) {
      problems.push(`${selector} reaches from ${box.top} to ${box.bottom} of ${innerHeight}, and from ${box.left} to ${box.right} of ${innerWidth}`);
    } else {
      const points = [3, box.width / 2, box.width - 3].flatMap((x) => [3, box.height / 2, box.height - 3].map((y) => [box.left + x, box.top + y]));
      // Corners may be rounded off: there, what the element lies on is hit.
      const over = points.map(([x, y]) => document.elementFromPoint(x, y)).find((hit) => !element.contains(hit) && !hit.contains(element));
      if (over) problems.push(`${selector}, from ${box.top} to ${box.bottom}, lies under #${over.id}.${over.className}, which starts at ${over.getBoundingClientRect().top}`);
    }
  }
  return problems;
}

/** What stands out to the right or the left of the window, and whether the page scrolls sideways. */
export function wide() {
  const width = document.documentElement.clientWidth;
  const scrolls = (e) => e && e !== document.documentElement && e !== document.body && (/auto|scroll/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
  const out = [...document.body.querySelectorAll("*")].filter((e) => {
    const box = e.getBoundingClientRect();
    // Skip links wait out of sight on purpose, and a table may scroll in a box of its own.
    return e.checkVisibility({ contentVisibilityAuto: true }) && box.width > 1 && box.height > 1 && !e.closest(".cg-skip, .cg-visually-hidden")
      && (box.right > width + 0.5 || box.left < -0.5) && !scrolls(e.parentElement);
  }).map((e) => `${e.localName}.${e.className}#${e.id} from ${e.getBoundingClientRect().left} to ${e.getBoundingClientRect().right}`);
  scrollTo(50, 0);
  if (scrollX !== 0) out.push(`the page scrolls sideways by ${scrollX} px`);
  return out;
}

/** Targets whose touchable area is under 48 px in one direction: what a finger hits counts, not what is painted. */
export async function targets(selector) {
  const found = [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility({ contentVisibilityAuto: true }));
  const small = [];
  for (const element of found) {
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const box = element.getBoundingClientRect();
    const x = box.left + box.width / 2, y = box.top + box.height / 2;
    const own = (dx, dy) => { const hit = document.elementFromPoint(x + dx, y + dy); return hit !== null && (element.contains(hit) || hit.closest("label")?.control === element); };
    const reach = (dx, dy) => { let n = 0; while (n < 48 && own(dx * (n + 1), dy * (n + 1))) n++; return n; };
    // The crisis bar of a frame follows the view a moment later.
    for (let frames = 20; frames > 0 && !own(0, 0); frames--) await new Promise(requestAnimationFrame);
    if (!own(0, 0)) { small.push(`${element.id || element.textContent.trim()}: something else lies over it`); continue; }
    const width = Math.max(reach(-1, 0) + reach(1, 0) + 1, box.width), height = Math.max(reach(0, -1) + reach(0, 1) + 1, box.height);
    if (width < 47.5 || height < 47.5) small.push(`${element.id || element.textContent.trim()}: ${Math.round(width)} × ${Math.round(height)} px`);
  }
  return { small, count: found.length };
}
