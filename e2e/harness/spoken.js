// spoken.js tells what a page is to those who do not see it: names and roles as
// Chromium gives them to a screen reader, and what its live regions say.

/** In the page: marks all that can be acted on, and tells what is seen of it. */
function mark() {
  const words = (e) => e.innerText.replace(/\s+/g, " ").trim();
  const all = document.querySelectorAll("a[href], button, input, select, textarea, summary, [role=option], [tabindex='0']");
  return [...all].filter((e) => e.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })).map((e, i) => {
    e.dataset.spoken = i;
    const item = e.closest("li, tr, fieldset, .cg-row, .cg-topic, .cg-suggestion, section");
    return {
      tag: `${e.localName}${e.type ? `[type=${e.type}]` : ""}${e.getAttribute("role") ? `[role=${e.getAttribute("role")}]` : ""}`,
      seen: e.labels?.length ? [...e.labels].map(words).join(" ") : words(e), goes: e.href,
      item: item && [...document.querySelectorAll("*")].indexOf(item),
    };
  });
}
const unmark = () => document.querySelectorAll("[data-spoken]").forEach((e) => e.removeAttribute("data-spoken"));

const ROLES = {
  "a": ["link"], "a[role=option]": ["option", "listBoxOption"], "button[type=button]": ["button"], "button[type=reset]": ["button"], "span[role=button]": ["button"], "summary": ["DisclosureTriangle", "button"],
  "input[type=checkbox]": ["checkbox"], "input[type=radio]": ["radio"], "input[type=text]": ["textbox", "combobox"], "input[type=search][role=combobox]": ["combobox"], "input[type=search]": ["searchbox"],
  "textarea[type=textarea]": ["textbox"], "select[type=select-one]": ["combobox"],
};
const LANDMARKS = ["banner", "navigation", "main", "contentinfo", "complementary", "region", "search", "form"];

/** What Chromium tells a screen reader of a tab: {actions, headings, landmarks}. */
export async function spoken(tab) {
  const seen = await tab.evaluate(mark);
  const device = await tab.page.createCDPSession();
  const { root } = await device.send("DOM.getDocument", { depth: -1 });
  const marks = new Map();
  const walk = (node) => {
    const at = (node.attributes ?? []).indexOf("data-spoken");
    if (at >= 0) marks.set(node.backendNodeId, Number(node.attributes[at + 1]));
    node.children?.forEach(walk);
  };
  walk(root);
  const { nodes } = await device.send("Accessibility.getFullAXTree");
  await device.detach();
  await tab.evaluate(unmark);
  const heard = nodes.filter((n) => !n.ignored).map((n) => ({ id: n.backendDOMNodeId, role: n.role?.value, name: n.name?.value ?? "", level: n.properties?.find((p) => p.name === "level")?.value.value }));
  const byNode = new Map(heard.map((n) => [n.id, n]));
  return {
    actions: [...marks].map(([id, i]) => ({ ...seen[i], ...byNode.get(id) })),
    headings: heard.filter((n) => n.role === "heading"),
    landmarks: heard.filter((n) => LANDMARKS.includes(n.role)),
  };
}

// Letters and digits only: a sign such as ★ is no name.
const bare = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/** What is wrong with the names and roles of a page's controls. */
export function wrongNames({ actions }) {
  const out = [];
  const byName = new Map();
  for (const { tag, seen, role, name, goes, item } of actions) {
    const what = `${tag} "${(seen || name || "").slice(0, 40)}"`;
    if (role === "region" && bare(name)) continue; // a box to scroll in, by keyboard too
    if (!role) { out.push(`${what} is seen and not heard`); continue; }
    if (!ROLES[tag]?.includes(role) && !/date|time|file|color/.test(tag)) out.push(`${what} is heard as ${role}`);
    if (!bare(name)) out.push(`${what} has no name`);
    // Who speaks to the device says what they see (WCAG 2.5.3).
    else if (!bare(name).includes(bare(seen))) out.push(`${what} is called "${name}"`);
    // Two with one name do the same, or each stands in an item that tells them apart (WCAG 2.4.4).
    // A number to call and to text: its sentence says which.
    const to = goes?.replace(/^(tel|sms):/, "");
    const other = byName.get(`${role} ${name}`);
    if (other && role !== "radio" && (to === undefined || to !== other.to) && (item === null || item === other.item)) out.push(`${what}: two are called "${name}", in one place`);
    byName.set(`${role} ${name}`, { to, item });
  }
  return out;
}

/** What is wrong with the outline that screen readers list. */
export function wrongOutline({ headings, landmarks }) {
  const out = [];
  const ones = headings.filter((h) => h.level === 1);
  if (ones.length !== 1) out.push(`${ones.length} headings of level 1`);
  headings.forEach((h, i) => {
    if (!bare(h.name)) out.push(`a heading of level ${h.level} without words, after "${headings[i - 1]?.name}"`);
    if (h.level > (headings[i - 1]?.level ?? 0) + 1) out.push(`"${h.name}" is of level ${h.level}, after one of level ${headings[i - 1]?.level ?? 0}`);
  });
  for (const [role, least] of [["banner", 0], ["main", 1], ["contentinfo", 0]]) {
    const n = landmarks.filter((l) => l.role === role).length;
    if (n < least || n > 1) out.push(`${n} landmarks ${role}`);
  }
  const names = landmarks.map((l) => `${l.role} "${l.name}"`);
  names.forEach((name, i) => { if (names.indexOf(name) !== i) out.push(`two landmarks ${name}`); });
  landmarks.filter((l) => /navigation|region|complementary/.test(l.role) && !bare(l.name)).forEach((l) => out.push(`a landmark ${l.role} without a name`));
  return out;
}

/**
 * In the page: notes from now on what live regions say, in window.heard. A status
 * is read out when its words change: one that comes with its words, or shows
 * itself with them, stays silent (window.unheard). An alert is read in any case.
 */
export function listen() {
  window.heard = [];
  window.unheard = [];
  const LIVE = "[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]";
  const known = new WeakSet(); // on the screen for a frame at least
  (function learn() {
    document.querySelectorAll(LIVE).forEach((e) => { if (e.checkVisibility()) known.add(e); });
    requestAnimationFrame(learn);
  })();
  const say = (region) => {
    const text = region.textContent.replace(/\s+/g, " ").trim();
    const list = known.has(region) || region.getAttribute("role") === "alert" ? heard : unheard;
    if (text && list.at(-1) !== text) list.push(text);
  };
  new MutationObserver((records) => {
    const regions = new Set();
    for (const { target, addedNodes } of records) {
      const over = (target.nodeType === 1 ? target : target.parentElement)?.closest(LIVE);
      if (over) regions.add(over);
      for (const node of addedNodes) if (node.nodeType === 1) for (const e of [node, ...node.querySelectorAll(LIVE)]) if (e.matches(LIVE)) regions.add(e);
    }
    regions.forEach(say);
  }).observe(document, { childList: true, characterData: true, subtree: true });
}
