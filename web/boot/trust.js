// The one place where text may become markup, or the address of a script. Pages
// enforce Trusted Types: browsers that know them refuse every other text, and
// no second rule can be made. In other browsers the rule is the same, and only
// nothing refuses what goes past it.
const careguideTrust = (() => {
  // What the program makes of markup that the build wrote: prose, and a few
  // fields and pictures (app.Raw). Anything else is shown as the letters it is.
  const ELEMENTS = "a|b|blockquote|br|code|div|em|h3|h4|hr|input|label|li|ol|option|p|path|pre|select|span|strong|sup|svg|title|ul";
  const strange = new RegExp(`<(?!/?(${ELEMENTS})[\\s/>])|<[^>]*[\\s"'/](on\\w*|style|srcdoc|formaction)\\s*=`, "i");
  const site = new URL(".", document.currentScript.src).href;
  const rule = {
    createHTML: (markup) => (strange.test(markup) ? markup.replaceAll("<", "&lt;") : markup),
    // Scripts are files in our own folder, of which none is made by others.
    createScriptURL: (address) => {
      if (/^(wasm_exec-\w+|sw)\.js$/.test(address.slice(site.length)) && address.startsWith(site)) return address;
      throw new TypeError(`careguide: ${address} is no script of ours`);
    },
  };
  const policy = window.trustedTypes ? trustedTypes.createPolicy("careguide", rule) : rule;
  return { markup: (text) => policy.createHTML(text), script: (url) => policy.createScriptURL(String(url)) };
})();
