// pdf.js reads printed documents: how many pages they have, what stands on them.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import zlib from "node:zlib";

/** The number of pages of a PDF. Firefox packs the descriptions of pages into compressed streams. */
export function pageCount(bytes) {
  const file = Buffer.from(bytes).toString("latin1");
  const unpacked = [...file.matchAll(/stream\r?\n([^]*?)\r?\nendstream/g)].map(([, packed]) => {
    try { return zlib.inflateSync(Buffer.from(packed, "latin1")).toString("latin1"); } catch { return ""; } // a picture or a font
  });
  return [file, ...unpacked].join("\n").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/**
 * What stands in a PDF: its text, the text of each page, and the size of its
 * smallest letters in points, those of raised numbers left out.
 */
export function textOf(bytes) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "careguide-"));
  const run = (tool, ...options) => execFileSync(tool, options, { encoding: "utf8", maxBuffer: 1 << 26 });
  try {
    const file = path.join(dir, "page.pdf");
    fs.writeFileSync(file, bytes);
    const text = run("pdftotext", "-layout", file, "-");
    return { text, pages: text.split("\f").slice(0, -1), smallest: smallest(run("pdftohtml", "-xml", "-i", "-stdout", file)) };
  } finally {
    fs.rmSync(dir, { recursive: true });
  }
}

// pdftohtml tells the size of each piece of text, at 1.5 of its units a point.
function smallest(xml) {
  const sizes = Object.fromEntries([...xml.matchAll(/<fontspec id="(\d+)" size="(\d+)"/g)].map(([, id, size]) => [id, Number(size) / 1.5]));
  const used = [...xml.matchAll(/<text [^>]*font="(\d+)"[^>]*>([^]*?)<\/text>/g)].filter(([, , words]) => !/^[\d\s]*$/.test(words.replace(/<[^>]*>/g, "")));
  return Math.min(...used.map(([, id]) => sizes[id]));
}
