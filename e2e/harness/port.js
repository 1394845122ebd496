// port.js gives ports to servers that cannot say which one they took. A port of
// the kernel's choice may be another's before the server has it; these are below
// the kernel's, and each of two runs at the same time has a range of its own.
import fs from "node:fs";
import net from "node:net";

const RANGE = 400;
const FIRST = Number(process.env.CAREGUIDE_PORTS ?? 20000 + (process.pid % 30) * RANGE);
const LISTENING = "0A"; // in /proc/net/tcp
let given = 0;

/** Calls start with a port, and with the next one where somebody else has got it first. */
export async function withPort(start) {
  for (let tries = 3; ; tries--) {
    const port = await freePort();
    try {
      return await start(port);
    } catch (err) {
      if (tries === 1 || await isFree(port)) throw err; // not for want of the port
    }
  }
}

async function freePort() {
  for (let looks = 0; looks < RANGE; looks++) {
    const port = FIRST + given++ % RANGE;
    if (await isFree(port)) return port;
  }
  throw new Error(`no port is free from ${FIRST} to ${FIRST + RANGE - 1} (CAREGUIDE_PORTS names the first)`);
}

const isFree = (port) => new Promise((done) => {
  const probe = net.createServer().once("error", () => done(false));
  probe.listen(port, () => probe.close(() => done(true)));
});

/** Whether a process listens on a port. That something answers there does not say so. */
export function listens(pid, port) {
  const local = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  const sockets = ["tcp", "tcp6"].flatMap((kind) => fs.readFileSync(`/proc/net/${kind}`, "utf8").split("\n"))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, address, , state]) => address?.endsWith(local) && state === LISTENING)
    .map((fields) => `socket:[${fields[9]}]`);
  return fs.readdirSync(`/proc/${pid}/fd`).some((fd) => sockets.includes(link(`/proc/${pid}/fd/${fd}`)));
}

function link(file) {
  try { return fs.readlinkSync(file); } catch { return ""; } // closed in the meantime
}
