// The lines to paste, for pages that are programs.

// Text in a script. The end tag of a script would end it even inside quotes.
const quote = (text) => JSON.stringify(text).replace(/</g, "\\u003c");

const loading = () => `// The script is loaded once, however often the guide is shown.
let loading;
const load = () => loading ??= new Promise((done, fail) => {
  const script = document.createElement("script");
  script.async = true;
  script.src = ${quote(SITE + "embed.js")};
  script.onload = () => done(window.Careguide);
  script.onerror = fail;
  document.head.append(script);
});`;

const literal = ({ minHeight, ...options }) => `const options = {
${Object.entries(options).map(([name, value]) => `  ${name}: ${quote(value)},\n`).join("")}};`;

const react = (options) => `import { useEffect, useRef } from "react";

${loading()}

${literal(options)}

export default function Guide() {
  const box = useRef(null);
  useEffect(() => {
    let guide;
    let gone = false;
    load().then(
      (careguide) => { if (!gone) guide = careguide.mount(box.current, options); },
      () => {}, // blocked: the link stays
    );
    return () => {
      gone = true;
      guide?.destroy();
    };
  }, []);
  return (
    <div ref={box}${options.minHeight ? ` style={{ minHeight: ${options.minHeight} }}` : ""}>
      <a href={${quote(addressOf(options))}}>{${quote(titleOf(options))}}</a>
    </div>
  );
}
`;

const vue = (options) => `<script>
${loading()}

${literal(options)}
</script>

<script setup>
import { onBeforeUnmount, onMounted, ref } from "vue";

const box = ref(null);
let guide;
let gone = false;
onMounted(() => load().then(
  (careguide) => { if (!gone) guide = careguide.mount(box.value, options); },
  () => {}, // blocked: the link stays
));
onBeforeUnmount(() => {
  gone = true;
  guide?.destroy();
});
</script>

<template>
  <div ref="box"${options.minHeight ? ` style="min-height:${options.minHeight}px"` : ""}>
    <a href="${escape(addressOf(options))}" v-pre>${escape(titleOf(options))}</a>
  </div>
</template>
`;
