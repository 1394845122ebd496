// What must arrive before the reader can read: small, and in one piece.
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { it } from "node:test";
import assert from "node:assert/strict";
import { GUIDE, allPages, source } from "./harness/guide.js";
import { DIST } from "./harness/site.js";

const brotli = (data) => zlib.brotliCompressSync(data, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: data.length } }).length;
const file = (name) => fs.readFileSync(path.join(DIST, name));

it("the guide's page has at most 16,000 bytes with brotli", () => {
  const size = brotli(file(GUIDE + "index.html"));
  assert.ok(size <= 16000, `${size} bytes`);
});

it("embed.js is at most 1,268 bytes with brotli", () => {
  const size = brotli(file("embed.js"));
  assert.ok(size <= 1268, `${size} bytes`);
});

it("no page waits for a second request before it shows its text", () => {
  for (const page of allPages().filter((page) => page !== "demo/")) {
    const head = source(page);
    const waits = [...head.matchAll(/<link\b[^>]*>|<script\b[^>]*\bsrc=[^>]*>|@import[^;]*/g)].map(([tag]) => tag)
      .filter((tag) => (tag.startsWith("<link") ? /rel=["']?stylesheet/.test(tag) : !/\b(async|defer|type=["']?module)\b/.test(tag)));
    assert.deepEqual(waits, [], `/${page}`);
  }
});

// Hosts send the copy as it is there; small files have none that would be smaller.
it("every text and WebAssembly file has a smaller .br and .gz that hold the same", () => {
  const names = fs.readdirSync(DIST, { recursive: true }).filter((name) => /\.(html|js|svg|xml|webmanifest|wasm|txt|json)$/.test(name));
  assert.ok(names.length > 5, "hardly any files");
  for (const name of names) {
    const plain = file(name);
    for (const [ending, unpack] of [[".br", zlib.brotliDecompressSync], [".gz", zlib.gunzipSync]]) {
      if (!fs.existsSync(path.join(DIST, name + ending)) && plain.length < 100) continue;
      const packed = file(name + ending);
      assert.ok(unpack(packed).equals(plain), `${name}${ending} does not hold ${name}`);
      assert.ok(packed.length < plain.length, `${name}${ending} is not smaller than ${name}`);
    }
  }
});
