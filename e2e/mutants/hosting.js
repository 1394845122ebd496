// What hosts send: the files of web/hosting, our own server, the page for wrong
// addresses, the way of a new version to a server.
export default [
  {
    name: "behind nginx a page that was kept is shown for a year",
    file: "web/hosting/nginx.conf", find: "  default                     no-cache;", put: "  default                     \"public, max-age=31536000\";",
    packages: ["./app/serve -run Headers"], specs: ["hosting"],
  },
  {
    name: "behind nginx a clinic's page cannot run the guide's program: no other origin is let in",
    file: "web/hosting/nginx.conf", find: "  add_header Access-Control-Allow-Origin * always;\n", put: "",
    packages: ["./app/serve -run Headers"], specs: ["hosting"],
  },
  {
    name: "nginx notes who reads what about their health",
    file: "web/hosting/nginx.conf", find: "  access_log off;        # what people read about their health is theirs\n", put: "",
    specs: ["hosting"],
  },
  {
    name: "nginx sends a wrong address on with the status of a page that is there",
    file: "web/hosting/nginx.conf", find: "error_page 403 404 =404 /404.html;", put: "error_page 403 404 =200 /404.html;",
    specs: ["hosting"],
  },
  {
    name: "Apache sends a packed page to a browser that cannot unpack it",
    file: "web/hosting/.htaccess", find: "  RewriteCond %{HTTP:Accept-Encoding} \\bbr\\b\n", put: "",
    specs: ["hosting"],
  },
  {
    name: "Apache lets a host's X-Frame-Options keep the guide out of clinics' pages",
    file: "web/hosting/.htaccess", find: "  Header unset X-Frame-Options\n  Header always unset X-Frame-Options\n", put: "",
    specs: ["hosting"],
  },
  {
    name: "caches give a browser the copy that was packed for another: Caddy does not say that answers vary",
    file: "web/hosting/Caddyfile", find: "\theader ?Vary Accept-Encoding\n", put: "",
    specs: ["hosting"],
  },
  {
    name: "behind Caddy the app cannot be installed: its manifest has a wrong type",
    file: "web/hosting/Caddyfile", find: "\theader @manifest Content-Type application/manifest+json\n", put: "",
    specs: ["hosting"],
  },
  {
    name: "on hosts that read _headers, clinics that isolate their pages cannot show the guide",
    file: "web/hosting/_headers", find: "  Cross-Origin-Embedder-Policy: require-corp\n", put: "",
    packages: ["./app/serve -run Headers"], specs: ["hosting"],
  },
  {
    name: "a reader who comes while a new version is published finds a page without its scripts",
    file: "web/hosting/publish.sh", find: "copy --include='*/' --include=\"$hashed\" --exclude='*' --prune-empty-dirs\n", put: "",
    specs: ["publish"],
  },
  {
    name: "a page that is open asks for a script that the new version has deleted",
    file: "web/hosting/publish.sh", find: "stale=(--delete --filter=\"P $hashed\" ", put: "stale=(--delete ",
    specs: ["publish"],
  },
  {
    name: "our server sends a copy in an encoding that the browser forbids",
    file: "app/serve/coding.go", find: "case others == 0 || coding != \"\":\n\t\treturn max(others, 0)", put: "case coding != \"\":\n\t\treturn max(others, 1)",
    packages: ["./app/serve -run Choose"],
  },
  {
    name: "who has a page already is sent all of it again by our server",
    file: "app/serve/condition.go", find: "if listed(match, a.file.etag, true) {", put: "if listed(match, a.file.etag, false) {",
    packages: ["./app/serve -run Conditions"],
  },
  {
    name: "a download that was cut off goes on with bytes of another file",
    file: "app/serve/condition.go", find: "string(match) != a.file.etag && (a.changes == \"\" || string(match) != a.changes) {", put: "string(match) == \"\" {",
    packages: ["./app/serve -run Ranges|Conditions|ETags"],
  },
  {
    name: "our server lets a wrong page be kept for a year",
    file: "app/serve/answer.go", find: "\t\ta.full.SetStatusCode(http.StatusNotFound)\n\t\tset(fasthttp.HeaderCacheControl, revalidate)", put: "\t\ta.full.SetStatusCode(http.StatusNotFound)\n\t\tset(fasthttp.HeaderCacheControl, \"public, max-age=31536000\")",
    packages: ["./app/serve -run Site|Headers"],
  },
  {
    name: "our server loses what stands behind the question mark when it sends a reader on",
    file: "app/serve/answer.go", find: "\t\tto += \"?\" + string(query)\n", put: "",
    packages: ["./app/serve -run Redirects"],
  },
  {
    name: "the worker of our server may talk to any site",
    file: "app/serve/headers.go", find: "\"default-src 'none'; connect-src 'self'\"", put: "\"default-src 'none'; connect-src *\"",
    packages: ["./app/serve -run Headers"], specs: ["security-hosts"],
  },
  {
    name: "while a new version is copied, our server has no site",
    file: "app/serve/server.go", find: "\tif err == nil {\n\t\ts.now.Store(next)\n\t}", put: "\ts.now.Store(next)",
    packages: ["./app/serve -run NewVersions|NoSite"],
  },
  {
    name: "our server writes addresses that somebody asked for into its log",
    file: "app/serve/server.go", find: "\t\tLogger:                       silence{},\n", put: "",
    packages: ["./app/serve -run Nothing|Faults|Hostile"],
  },
  {
    name: "at a wrong address a host that answers everything with a page is taken for the site",
    file: "web/not-found.js", find: "return answer.ok && /javascript/.test(answer.headers.get(\"content-type\"));", put: "return answer.ok;",
    specs: ["not-found"],
  },
  {
    name: "an address with two slashes leads readers to another host",
    file: "web/not-found.js", find: "const here = (folder) => location.origin + folder;", put: "const here = (folder) => folder;",
    specs: ["not-found"],
  },
  {
    name: "a reader who needs larger text gets small text at a wrong address",
    file: "web/not-found.js", find: "style.fontSize = value + \"%\";", put: "style.fontSize = \"100%\";",
    specs: ["not-found"],
  },
];
