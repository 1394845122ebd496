// policy.js knows the policy that a page of dist/ brings with it, and hears
// what browsers say against a page that breaks it.
import { source } from "./guide.js";

const unescaped = (text) => text.replaceAll("&#39;", "'").replaceAll("&#43;", "+").replaceAll("&amp;", "&");

/** The Content-Security-Policy in a page's markup. */
export const policyOf = (html) => unescaped(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1] ?? "");

/** The sources of a policy by directive. */
export const directives = (policy) => Object.fromEntries(policy.split("; ").map((rule) => { const [name, ...sources] = rule.split(" "); return [name, sources]; }));

/** What web/page.js makes of it: any origin becomes the page's own. */
export const narrowed = (policy, origin) => policy.replaceAll("https: http:", origin);

/**
 * Serves pages with a listener in front of their policy, where it is not yet in
 * force: what a page does against the policy is then in window.violations.
 */
export function listening(site, pages) {
  const listener = `<script>window.violations = []; addEventListener("securitypolicyviolation", (e) => violations.push([e.effectiveDirective, e.blockedURI, e.sample, e.sourceFile, e.lineNumber].join(" ")));</script>`;
  for (const page of pages) site.pages[new URL(site.url(page)).pathname] = source(page).replace("<head>", "<head>" + listener);
}

/**
 * In a page of listening(): every violation of its policy so far. Browsers report them
 * later but in order, so once a violation of our own is reported, all earlier ones are.
 */
export async function violations() {
  await new Promise((next) => setTimeout(next)); // a debugger may do what a page may not, until here
  const ours = (text) => text.includes("our-own-deed");
  try {
    document.createElement("script").src = "our-own-deed";
  } catch {
    // refused, as it should be
  }
  while (!window.violations.some(ours)) await new Promise((told) => addEventListener("securitypolicyviolation", () => setTimeout(told), { once: true }));
  return window.violations.filter((text) => !ours(text));
}
