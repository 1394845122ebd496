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
    // Skip links wait out of sight on purpose, a table may scroll in a box of its
    // own, and a picture cuts off what is drawn beyond it.
    return !e.ownerSVGElement && e.checkVisibility({ contentVisibilityAuto: true }) && box.width > 1 && box.height > 1 && !e.closest(".cg-skip, .cg-visually-hidden")
      && (box.right > width + 0.5 || box.left < -0.5) && !scrolls(e.parentElement);
  }).map((e) => `${e.localName}.${e.className}#${e.id} from ${e.getBoundingClientRect().left} to ${e.getBoundingClientRect().right}`);
  scrollTo(50, 0);
  if (scrollX !== 0) out.push(`the page scrolls sideways by ${scrollX} px`);
  return out;
}

/** Targets whose touchable area is under 48 px (or least) in one direction: what a finger hits counts, not what is painted. */
export async function targets(selector, least = 48) {
  const found = [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }));
  const small = [];
  for (const element of found) {
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const box = element.getBoundingClientRect();
    const x = box.left + box.width / 2, y = box.top + box.height / 2;
    const own = (dx, dy) => { const hit = document.elementFromPoint(x + dx, y + dy); return hit !== null && (element.contains(hit) || hit.closest("label")?.control === element); };
    const reach = (dx, dy) => { let n = 0; while (n < least && own(dx * (n + 1), dy * (n + 1))) n++; return n; };
    // The crisis bar of a frame follows the view a moment later.
    let fault = "";
    for (let frames = 20; frames > 0; frames--) {
      // Feeling around costs a question for each pixel: only where the box itself is too small.
      const width = box.width >= least ? box.width : reach(-1, 0) + reach(1, 0) + 1;
      const height = box.height >= least ? box.height : reach(0, -1) + reach(0, 1) + 1;
      if (!own(0, 0)) fault = "something else lies over it";
      else if (width < least - 0.5 || height < least - 0.5) fault = `${Math.round(width)} × ${Math.round(height)} px`;
      else fault = "";
      if (!fault) break;
      await new Promise(requestAnimationFrame);
    }
    if (fault) small.push(`${element.id || element.textContent.trim()}: ${fault}`);
  }
  return { small, count: found.length };
}

/** Text that is cut off by the box it stands in, where that box is one to be seen. */
export function clipped() {
  return [...document.body.querySelectorAll("*")].filter((e) => {
    // A field of one line moves its words along, and a browser shortens the name of a file itself.
    if (!e.checkVisibility({ contentVisibilityAuto: true }) || e.closest("svg, .cg-marks, select, input")) return false;
    const style = getComputedStyle(e);
    if (e.offsetWidth <= 1 && e.offsetHeight <= 1) return false; // for those who listen
    return /hidden|clip/.test(style.overflowX + style.overflowY) && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1);
  }).map((e) => `${e.localName}.${e.className}#${e.id}: ${e.scrollWidth} × ${e.scrollHeight} in ${e.clientWidth} × ${e.clientHeight}`);
}

/** Pieces of text that lie over each other, and text that stands out of its button. What keeps its place on the screen may lie over the rest. */
export function overlaps() {
  const seen = [];
  // Out of the page's flow: kept at an edge of the screen, scrolled in a box of its own, or there for those who listen.
  const known = new Map();
  const apart = (e) => {
    if (!e || e === document.body) return false;
    if (!known.has(e)) {
      const style = getComputedStyle(e);
      known.set(e, /fixed|sticky/.test(style.position) || /auto|scroll/.test(style.overflowX + style.overflowY) || style.clipPath === "inset(50%)" || apart(e.parentElement));
    }
    return known.get(e);
  };
  const walker = document.createTreeWalker(document.querySelector("#careguide") ?? document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, parent = node.parentElement;
    if (!node.data.trim() || !parent.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) || parent.closest(".cg-skip, #crisis, svg, option") || apart(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const r of range.getClientRects()) if (r.width > 1 && r.height > 1) seen.push({ r, parent, text: node.data.trim().slice(0, 30) });
  }
  const out = [];
  for (const { r, parent, text } of seen) {
    const box = parent.closest("button, .cg-check, .cg-chip")?.getBoundingClientRect();
    if (box && (r.left < box.left - 1 || r.right > box.right + 1 || r.top < box.top - 1 || r.bottom > box.bottom + 1)) out.push(`"${text}" stands out of its button`);
  }
  // Lines are taller than their letters, so a third of a line may be shared.
  seen.sort((a, b) => a.r.top - b.r.top);
  for (let i = 0; i < seen.length; i++) {
    for (let j = i + 1; j < seen.length && seen[j].r.top < seen[i].r.bottom; j++) {
      const a = seen[i].r, b = seen[j].r;
      const width = Math.min(a.right, b.right) - Math.max(a.left, b.left), height = Math.min(a.bottom, b.bottom) - b.top;
      if (seen[i].parent !== seen[j].parent && width > 2 && height > Math.min(a.height, b.height) / 3) out.push(`"${seen[i].text}" lies over "${seen[j].text}"`);
    }
  }
  return out;
}

/** Text with less contrast to its ground than asked for, and controls whose border has less than asked for. */
export function colours(text, border) {
  const parse = (css) => { const [r, g, b, a = 1] = css.match(/[\d.]+/g).map(Number); return { rgb: [r, g, b], a }; };
  const luminance = (rgb) => { const [r, g, b] = rgb.map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4)); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const contrast = (a, b) => { const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y); return (light + 0.05) / (dark + 0.05); };
  const ground = (e) => { for (; e; e = e.parentElement) { const { rgb, a } = parse(getComputedStyle(e).backgroundColor); if (a > 0) return rgb; } return [255, 255, 255]; };
  const out = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const e = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !e.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) || e.closest("option, script, style, svg")) continue;
    const c = contrast(parse(getComputedStyle(e).color).rgb, ground(e));
    if (c < text) out.add(`${e.localName}.${e.className}: text ${c.toFixed(1)}`);
  }
  for (const e of document.querySelectorAll("button, input, select, .cg-check")) {
    const style = getComputedStyle(e);
    if (!e.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) || e.disabled || e.matches(".cg-check__box") || parseFloat(style.borderTopWidth) === 0) continue;
    // A filled button has its ground for a border.
    const edge = parse(style.borderTopColor);
    const c = contrast(edge.a > 0 ? edge.rgb : ground(e), ground(e.parentElement));
    if (c < border) out.add(`${e.localName}.${e.className}: border ${c.toFixed(1)}`);
  }
  return [...out];
}
