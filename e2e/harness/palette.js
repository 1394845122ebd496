// palette.js makes the pictures of docs/ small: a page has few colours, and a PNG
// that names each pixel's by its place in a list is a quarter of one that spells
// them all out.
import zlib from "node:zlib";

const COLOURS = 64;

/** A PNG, of any kind, with its most frequent colours only. page is a tab's, to read the PNG with. */
export async function fewColours(page, png) {
  const { width, height, colours, pixels } = await page.evaluate(async (data, most) => {
    const image = new Image();
    image.src = data;
    await image.decode();
    const { width, height } = image;
    const context = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d");
    context.drawImage(image, 0, 0);
    const rgba = context.getImageData(0, 0, width, height).data;
    const colour = (i) => rgba[4 * i] << 16 | rgba[4 * i + 1] << 8 | rgba[4 * i + 2];
    const count = new Map();
    for (let i = 0; i < width * height; i++) count.set(colour(i), (count.get(colour(i)) ?? 0) + 1);
    const colours = [...count].sort((a, b) => b[1] - a[1]).slice(0, most).map(([c]) => c);
    const far = (a, b) => [16, 8, 0].reduce((sum, at) => sum + ((a >> at & 255) - (b >> at & 255)) ** 2, 0);
    const nearest = new Map();
    for (const c of count.keys()) nearest.set(c, colours.reduce((best, other, i) => (far(c, other) < far(c, colours[best]) ? i : best), 0));
    return { width, height, colours, pixels: Array.from({ length: width * height }, (_, i) => nearest.get(colour(i))) };
  }, `data:image/png;base64,${Buffer.from(png).toString("base64")}`, COLOURS);

  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]); // 8 bits a pixel, from a list
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  const lines = Buffer.alloc((width + 1) * height); // each begins with 0: as it is
  for (let y = 0; y < height; y++) lines.set(pixels.slice(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), chunk("IHDR", head),
    chunk("PLTE", Buffer.from(colours.flatMap((c) => [c >> 16, c >> 8 & 255, c & 255]))),
    chunk("IDAT", zlib.deflateSync(lines, { level: 9 })), chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc(body), body.length + 4);
  return out;
}

// The sum that a PNG ends each of its parts with: CRC-32 of IEEE 802.3.
function crc(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let i = 0; i < 8; i++) sum = sum & 1 ? sum >>> 1 ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
