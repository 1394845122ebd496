// servers.js runs real web servers on dist/ with the files of web/hosting, in
// which nothing is changed but what stands for the clinic's own: address,
// folder of the files, name of the site.
import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { listens, withPort } from "./port.js";
import { DIST } from "./site.js";
import { until } from "./until.js";

const HOSTING = fileURLToPath(new URL("../../web/hosting/", import.meta.url));
const settings = (name) => fs.readFileSync(path.join(HOSTING, name), "utf8");

/** Replaces every text that stands for the clinic's own, and fails where one is not there: the file has changed. */
function filled(name, blanks) {
  return Object.entries(blanks).reduce((text, [blank, value]) => {
    if (!text.includes(blank)) throw new Error(`web/hosting/${name}: no "${blank}" to replace (change e2e/harness/servers.js as well)`);
    return text.replaceAll(blank, value);
  }, settings(name));
}

// What a Debian nginx has around a file of conf.d.
const nginxAround = (dir, inside) => `
  include /etc/nginx/modules-enabled/*.conf;
  pid ${dir}/pid; error_log ${dir}/error.log warn; daemon off; worker_processes 1;
  events { worker_connections 256; }
  http {
    ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${dir}/${kind};`).join(" ")}
    access_log off; # its own is root's
    default_type application/octet-stream;
    ${inside}
  }`;

const nginx = {
  binary: "/usr/sbin/nginx", debian: "nginx libnginx-mod-http-brotli-static",
  offers: ["br", "gzip"],
  start: (dir) => ["-c", `${dir}/nginx.conf`],
};
const caddy = {
  binary: "/usr/bin/caddy", debian: "caddy",
  offers: ["zstd", "br", "gzip"],
  start: (dir) => ["run", "--config", `${dir}/Caddyfile`, "--adapter", "caddyfile"],
};
const caddyfile = (name, root = DIST) => (dir, port) => ({
  Caddyfile: "{\n\tadmin off\n\tauto_https off\n}\n" + filled(name, { "guides.example.org {": `http://:${port} {`, "/srv/careguide": root }),
});

// What Debian's Apache has around a site that may bring settings of its own, and
// what shared hosts like to add.
const modules = ["mpm_event", "authz_core", "mime", "dir", "alias", "headers", "rewrite", "filter", "deflate", "negotiation", "autoindex"];
const apache = {
  binary: "/usr/sbin/apache2", debian: "apache2-bin media-types",
  offers: ["br", "gzip"],
  start: (dir) => ["-f", `${dir}/apache.conf`, "-D", "FOREGROUND"],
};
const apacheAround = (rootIn) => (dir, port, root = rootIn(dir)) => ({
  "apache.conf": `
    ${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join("\n")}
    ServerRoot ${dir}
    DefaultRuntimeDir ${dir}
    PidFile ${dir}/pid
    ErrorLog ${dir}/error.log
    Listen 127.0.0.1:${port}
    ServerName guides.example.org
    TypesConfig /etc/mime.types
    AddType application/x-gzip .gz .tgz
    AddLanguage br .br
    RemoveType es
    AddLanguage es .es
    Alias /icons/ "/usr/share/apache2/icons/"
    AddOutputFilterByType DEFLATE text/html text/plain text/xml text/css text/javascript application/wasm
    Header set X-Frame-Options SAMEORIGIN
    <FilesMatch "^\\.ht">
      Require all denied
    </FilesMatch>
    DocumentRoot ${root}
    <Directory ${root}>
      Options Indexes FollowSymLinks MultiViews
      AllowOverride FileInfo
      Require all granted
    </Directory>`,
});

/** The hosts of web/hosting, each at the root of its site and in a folder of one. */
export const HOSTS = {
  "nginx": { ...nginx, prefix: "/", write: (dir, port) => ({
    "nginx.conf": nginxAround(dir, filled("nginx.conf", { "listen 80;": `listen 127.0.0.1:${port};`, "/srv/careguide": DIST })),
  }) },
  "nginx without its brotli module": { ...nginx, prefix: "/", offers: ["gzip"], write: (dir, port) => ({
    "nginx.conf": nginxAround(dir, filled("nginx.conf", { "listen 80;": `listen 127.0.0.1:${port};`, "/srv/careguide": DIST, "brotli_static on;": "" }))
      .replace("include /etc/nginx/modules-enabled/*.conf;", ""),
  }) },
  "nginx, in a folder": { ...nginx, prefix: "/guides/", write: (dir, port) => ({
    "careguide.conf": filled("nginx-folder.conf", { "/srv/careguide": DIST }),
    "nginx.conf": nginxAround(dir, `server { listen 127.0.0.1:${port}; root ${dir}/site; include ${dir}/careguide.conf; }`),
  }) },
  "Caddy": { ...caddy, prefix: "/", write: caddyfile("Caddyfile") },
  "Caddy, in a folder": { ...caddy, prefix: "/guides/", write: caddyfile("Caddyfile.folder") },
  "Apache": { ...apache, prefix: "/", write: apacheAround(() => DIST) },
  "Apache, in a folder": { ...apache, prefix: "/guides/", write: apacheAround((dir) => {
    fs.mkdirSync(`${dir}/site`);
    fs.symlinkSync(DIST, `${dir}/site/guides`);
    return `${dir}/site`;
  }) },
};

/** Caddy with another folder than dist/. */
export const caddyOf = (root) => ({ ...caddy, prefix: "/", write: caddyfile("Caddyfile", root) });

/** The server of our own program, app/serve. */
export const GO = {
  binary: "/bin/sh", prefix: "/",
  write: (dir) => {
    execFileSync("go", ["build", "-o", `${dir}/careguide`, "./app"], { cwd: fileURLToPath(new URL("../..", import.meta.url)) });
    fs.symlinkSync(DIST, `${dir}/dist`);
    return {};
  },
  start: (dir, port) => ["-c", `cd ${dir} && PORT=${port} exec ./careguide serve`],
};

/** nginx as the origin of a CDN: docs/growing.md. */
export const ORIGIN = { ...nginx, prefix: "/", write: (dir, port) => ({
  "nginx.conf": nginxAround(dir, filled("nginx.conf", {
    "listen 80;": `listen 127.0.0.1:${port};`, "/srv/careguide": DIST,
    "default                     no-cache;": 'default "max-age=0, must-revalidate, s-maxage=60";',
  })),
}) };

/** An edge of a CDN before an origin. It keeps answers as RFC 9111 has it, and says whether it asked: X-Cache. */
export const edgeOf = (origin) => ({ ...nginx, prefix: "/", write: (dir, port) => ({
  "nginx.conf": nginxAround(dir, `
    proxy_cache_path ${dir}/cache keys_zone=edge:1m;
    server {
      listen 127.0.0.1:${port};
      location / {
        proxy_pass ${origin};
        proxy_http_version 1.1;
        proxy_cache edge;
        proxy_cache_revalidate on;
        add_header X-Cache $upstream_cache_status always;
      }
    }`),
}) });

/** Starts a host of those above; resolves to {origin, url, stop} as serve() of site.js does. */
export async function startHost(host) {
  if (!fs.existsSync(host.binary)) throw new Error(`no ${host.binary}: apt-get install ${host.debian}`);
  return withPort((port) => startOn(host, port));
}

async function startOn(host, port) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "careguide-host-"));
  // As root nginx and Apache read files as somebody else.
  fs.chmodSync(dir, 0o755);
  for (const [file, text] of Object.entries(host.write(dir, port))) fs.writeFileSync(path.join(dir, file), text);
  const env = { ...process.env, HOME: dir, XDG_DATA_HOME: dir, XDG_CONFIG_HOME: dir };
  const server = spawn(host.binary, host.start(dir, port), { stdio: ["ignore", "pipe", "pipe"], env });
  let said = "";
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (text) => { said += text; });
  const ended = new Promise((done) => server.once("exit", done));
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
    fs.rmSync(dir, { recursive: true, force: true });
  };
  const log = () => said + (fs.existsSync(`${dir}/error.log`) ? fs.readFileSync(`${dir}/error.log`, "utf8") : "");
  try {
    await until(() => server.exitCode !== null || listens(server.pid, port), `${host.binary} to listen`);
    if (server.exitCode !== null) throw new Error(`${host.binary} has ended`);
  } catch (err) {
    err.message += "\n" + log();
    await stop();
    throw err;
  }
  const origin = `http://127.0.0.1:${port}`;
  return { origin, port, url: (to = "") => origin + host.prefix + to, stop, log };
}
