// peers.js makes websites of the guide's text with VitePress and Starlight, each
// as its own documentation begins: the usual theme, nothing switched off.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const bin = (name) => path.join(import.meta.dirname, "node_modules", ".bin", name);

/** The version of a package that is installed. */
export const version = (name) => {
  const from = require.resolve(name).split(path.sep + name.replaceAll("/", path.sep) + path.sep)[0];
  return JSON.parse(fs.readFileSync(path.join(from, name, "package.json"), "utf8")).version;
};

function project(dir, files) {
  fs.rmSync(dir, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    fs.writeFileSync(path.join(dir, name), text);
  }
}

// What they say on the way is of use only where they fail: then it is in the error.
const build = (dir, command, ...args) => execFileSync(bin(command), args, {
  cwd: dir, stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", NODE_ENV: "production", CI: "true" },
});

/** Makes a VitePress site in dir, and returns the folder to serve. */
export function vitepress(dir, { title, markdown }) {
  project(dir, {
    "package.json": '{ "type": "module" }\n',
    // Links of the guide lead to pages that are not part of the comparison.
    ".vitepress/config.js": `export default ${JSON.stringify({ title: "Guides", description: title, ignoreDeadLinks: true }, null, 2)};\n`,
    "index.md": markdown,
  });
  build(dir, "vitepress", "build");
  return path.join(dir, ".vitepress", "dist");
}

/** Makes a Starlight site in dir, and returns the folder to serve. */
export function starlight(dir, { title, body }) {
  project(dir, {
    "package.json": '{ "type": "module" }\n',
    "astro.config.mjs": 'import { defineConfig } from "astro/config";\nimport starlight from "@astrojs/starlight";\n\nexport default defineConfig({ integrations: [starlight({ title: "Guides" })] });\n',
    "src/content.config.ts": 'import { defineCollection } from "astro:content";\nimport { docsLoader } from "@astrojs/starlight/loaders";\nimport { docsSchema } from "@astrojs/starlight/schema";\n\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n',
    // Starlight writes the heading of the page itself.
    "src/content/docs/index.md": `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body}`,
  });
  build(dir, "astro", "build");
  return path.join(dir, "dist");
}
