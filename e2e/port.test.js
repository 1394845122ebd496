// Servers of two specs that run at the same time do not meet (harness/port.js).
import net from "node:net";
import { describe, it } from "node:test";
import assert from "node:assert/strict";

const FIRST = 32100; // above what a run without CAREGUIDE_PORTS takes
process.env.CAREGUIDE_PORTS = FIRST;
const { listens, withPort } = await import("./harness/port.js");

const listen = (port) => new Promise((done, fail) => {
  const server = net.createServer().once("error", fail).listen(port, "127.0.0.1", () => done(server));
});

describe("a port for a server", () => {
  it("is in the range of its run, and nobody's", async () => {
    const other = await listen(FIRST);
    const mine = await withPort(listen);
    assert.equal(mine.address().port, FIRST + 1);
    other.close();
    mine.close();
  });

  it("is the next one where another server was faster", async () => {
    let faster;
    const mine = await withPort(async (port) => {
      faster ??= await listen(port);
      return listen(port);
    });
    assert.equal(mine.address().port, faster.address().port + 1);
    faster.close();
    mine.close();
  });

  it("is not tried again where the server fails by itself", async () => {
    let times = 0;
    await assert.rejects(withPort(() => { times++; throw new Error("bad settings"); }), /bad settings/);
    assert.equal(times, 1);
  });

  it("belongs to who listens there", async () => {
    const server = await withPort(listen);
    const { port } = server.address();
    assert.equal(listens(process.pid, port), true);
    assert.equal(listens(process.ppid, port), false);
    server.close();
  });
});
