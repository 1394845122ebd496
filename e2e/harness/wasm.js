// wasm.js changes the binary form of a WebAssembly program.

/** The program with a memory that may not grow. */
export function bounded(program) {
  let at = 8; // magic number and version
  const out = [program.subarray(0, at)];
  while (at < program.length) {
    const id = program[at];
    const [size, body] = number(program, at + 1);
    let section = program.subarray(at, body + size);
    if (id === 5) { // memories: how many, then of each its flags and pages
      const [, flags] = number(program, body);
      const [pages] = number(program, flags + 1);
      const limits = [1, 1, ...leb(pages), ...leb(pages)]; // one memory, with a most, which is what it starts with
      section = Buffer.from([5, ...leb(limits.length), ...limits]);
    }
    out.push(section);
    at = body + size;
  }
  return Buffer.concat(out);
}

// Whole numbers in LEB128, seven bits a byte.
function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    value |= (bytes[at] & 127) << shift;
    if (!(bytes[at++] & 128)) return [value, at];
  }
}
function leb(value) {
  const bytes = [];
  do {
    bytes.push(value & 127 | (value > 127 ? 128 : 0));
    value >>>= 7;
  } while (value);
  return bytes;
}
