// The servers themselves, as they are started with our settings: what MDN's
// HTTP Observatory thinks of their answers, and that nothing outside dist/ can
// be had from them, however it is asked for.
import fs from "node:fs";
import net from "node:net";
import { createRequire } from "node:module";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import assert from "node:assert/strict";
import { GO, HOSTS, startHost } from "./harness/servers.js";

// The list of hosts that browsers reach by https alone, which the package
// downloads when it is installed. Ours are not on it.
const conf = path.join(path.dirname(createRequire(import.meta.url).resolve("@mdn/mdn-http-observatory/package.json")), "conf/hsts-preload.json");
fs.mkdirSync(path.dirname(conf), { recursive: true });
if (!fs.existsSync(conf)) fs.writeFileSync(conf, "{}");
const { scan } = await import("@mdn/mdn-http-observatory/src/scanner/index.js");

// What the Observatory takes points for, and why it stands (docs/security.md).
const ACCEPTED = {
  "csp-implemented-with-unsafe-inline": "so it calls https: and http: in script-src: web/page.js narrows them to the page's own origin before anything else is read, as security.test.js shows",
  "redirection-missing": "the test has no certificate; publishers' https is theirs to set up",
  "hsts-not-implemented-no-https": "the line is in the settings, to be switched on once https works for good",
  "x-frame-options-not-implemented": "any clinic may show the guide: that is what it is for",
};

/** Sends a request as it is written, and resolves to the whole answer. */
function raw(port, request) {
  return new Promise((done, fail) => {
    const parts = [];
    const socket = net.connect(port, "127.0.0.1", () => socket.end(request));
    socket.on("data", (part) => parts.push(part)).on("error", (err) => (parts.length ? done(Buffer.concat(parts).toString("latin1")) : fail(err)));
    socket.on("close", () => done(Buffer.concat(parts).toString("latin1")));
  });
}

// Ways to /etc/passwd, to a file beside dist/, and to files that hosts keep to themselves.
const DOTS = ["../", "..%2f", "%2e%2e/", "%2e%2e%2f", "..%5c", "..\\", "%252e%252e%252f", "..%252f", "%c0%ae%c0%ae/", "..%c0%af", "..;/", "....//", ".%00./", "%uff0e%uff0e/", "..%00/", "./../", "%2e./", "..%0d%0a/", "..//"];
const PATHS = [
  ...DOTS.flatMap((dots) => [dots.repeat(12) + "etc/passwd", `embed/${dots.repeat(12)}etc/passwd`, dots + "go.mod"]),
  "/etc/passwd", "//etc/passwd", "file:///etc/passwd", "etc/passwd%00.html", "..", "../", "%2e%2e", "careguide../etc/passwd", "/../../../../etc/passwd%23.html",
];

for (const [name, host] of [["Go", GO], ...Object.entries(HOSTS).filter(([name]) => /^(nginx|Caddy)(, in a folder)?$/.test(name))]) {
  describe(name, () => {
    let site;
    before(async () => { site = await startHost(host); });
    after(() => site?.stop());

    // It looks at the root of a host.
    if (host.prefix === "/") it("the Observatory finds nothing that is not accepted by name", async () => {
      const { tests } = await scan(`localhost:${site.port}`);
      const all = Object.values(tests);
      assert.equal(all.length, 10);
      assert.deepEqual(all.filter((t) => t.scoreModifier < 0).map((t) => t.result).sort(), Object.keys(ACCEPTED).sort());
      assert.equal(tests["referrer-policy"].result, "referrer-policy-private");
      assert.equal(tests["x-content-type-options"].result, "x-content-type-options-nosniff");
      assert.equal(tests.cookies.result, "cookies-not-found");
    });

    it("gives nothing that lies outside dist/, by whatever path", async () => {
      const whole = await raw(site.port, `GET ${host.prefix} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      assert.match(whole, /^HTTP\/1.1 200/, "the server does not answer at all");
      for (const way of PATHS) {
        for (const target of [host.prefix + way, `http://x${host.prefix}${way}`, host.prefix.slice(0, -1) + way]) {
          const answer = await raw(site.port, `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
          assert.doesNotMatch(answer, /root:[^:]*:0:0|^module careguide/m, target);
          // Up and out is the start page at most, never another file. What lies
          // beside our folder Caddy answers with nothing, and a NUL with an error.
          const status = Number(/^HTTP\/1.1 (\d+)/.exec(answer)?.[1] ?? 0);
          const fine = status === 200 ? /<title>Careguide<\/title>|\r\nContent-Length: 0\r\n/.test(answer) : status >= 300 && status < 500 || status === 500 && target.includes("%00");
          assert.ok(fine, `${target}: ${answer.slice(0, 200)}`);
        }
      }
    });

    it("puts nothing that was asked for into the headers of an answer", async () => {
      const lines = "%0d%0aX-Evil:%20yes%0d%0aSet-Cookie:%20evil=1%0d%0a%0d%0a<script>evil</script>";
      for (const target of [host.prefix + lines, `${host.prefix}embed${lines}`, `${host.prefix}embed?${lines}`, `/${lines}/..`, `//evil.example/%2e%2e`, `${host.prefix}/evil.example/..`, "//evil.example/embed/..", host.prefix + "%5cevil.example/%2e%2e%2f"]) {
        const answer = await raw(site.port, `GET ${target} HTTP/1.1\r\nHost: x\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n`);
        const [head] = answer.split("\r\n\r\n");
        assert.doesNotMatch(head, /^(x-evil|set-cookie):/im, target);
        // Whoever is sent on stays on this host.
        const to = /^location: (.*)$/im.exec(head)?.[1].trim();
        if (to) assert.equal(new URL(to, `http://x${target.startsWith("//") ? "/" : target.split("?")[0]}`).host, "x", `${target} leads to ${to}`);
      }
    });
  });
}
