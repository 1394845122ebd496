// pdf.js counts the pages of a printed document.
import zlib from "node:zlib";

/** The number of pages of a PDF. Firefox packs the descriptions of pages into compressed streams. */
export function pageCount(bytes) {
  const file = Buffer.from(bytes).toString("latin1");
  const unpacked = [...file.matchAll(/stream\r?\n([^]*?)\r?\nendstream/g)].map(([, packed]) => {
    try { return zlib.inflateSync(Buffer.from(packed, "latin1")).toString("latin1"); } catch { return ""; } // a picture or a font
  });
  return [file, ...unpacked].join("\n").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
