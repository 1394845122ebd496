// frameworks.js makes pages of React and Vue around a component that the
// builder page wrote, with the frameworks as their makers publish them.
import fs from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const JS = "text/javascript; charset=utf-8";
const file = (name) => ({ type: JS, body: fs.readFileSync(new URL("../node_modules/" + name, import.meta.url)) });
const text = (body) => ({ type: JS, body });
const page = (imports, scripts, main) => `<!doctype html><meta charset="utf-8"><title>A clinic</title><h1>A clinic</h1><div id="root"></div>${scripts}
  <script type="importmap">${JSON.stringify({ imports })}</script><script type="module">${main}</script>`;

/** Pages for lab.host. In the page, show() and hide() put the component there and take it away. */
export function reactPages(component) {
  const { transform } = require("sucrase");
  return {
    "/react.js": file("react/umd/react.development.js"), // the one in which effects run twice
    "/react-dom.js": file("react-dom/umd/react-dom.development.js"),
    "/react.mjs": text("export const { useEffect, useRef } = React;"),
    "/guide.mjs": text(transform(component, { transforms: ["jsx"] }).code),
    "/": page({ react: "/react.mjs" }, `<script src="/react.js"></script><script src="/react-dom.js"></script>`, `
      import Guide from "/guide.mjs";
      const root = ReactDOM.createRoot(document.getElementById("root"));
      window.show = () => ReactDOM.flushSync(() => root.render(React.createElement(React.StrictMode, null, React.createElement(Guide))));
      window.hide = () => ReactDOM.flushSync(() => root.render(null));
      show();`),
  };
}

export function vuePages(component) {
  const { parse, compileScript } = require("vue/compiler-sfc");
  const { descriptor, errors } = parse(component);
  if (errors.length) throw errors[0];
  return {
    "/vue.js": file("vue/dist/vue.runtime.esm-browser.js"),
    "/guide.mjs": text(compileScript(descriptor, { id: "guide", inlineTemplate: true }).content),
    "/": page({ vue: "/vue.js" }, "", `
      import { createApp } from "vue";
      import Guide from "/guide.mjs";
      let app;
      window.show = () => { app = createApp(Guide); app.mount("#root"); };
      window.hide = () => app.unmount();
      show();`),
  };
}
