// proxy.js stands between a browser and everything else, and notes what is
// asked for: by pages, frames, workers, and by the browser itself.
import http from "node:http";

/** Starts a proxy; resolves to {port, asked: ["METHOD address"], stop}. It leads to this machine only. */
export async function proxy() {
  const asked = [];
  const server = http.createServer((request, response) => {
    const body = [];
    request.on("data", (part) => body.push(part));
    request.on("end", () => {
      asked.push({ method: request.method, url: request.url, headers: request.headers, body: Buffer.concat(body).toString() });
      const to = new URL(request.url);
      if (!/^(localhost|127\.0\.0\.1)$/.test(to.hostname)) return response.writeHead(502).end();
      const on = http.request(to, { method: request.method, headers: request.headers, agent: false }, (answer) => {
        response.writeHead(answer.statusCode, answer.headers);
        answer.pipe(response);
      });
      on.on("error", () => response.destroy());
      on.end(Buffer.concat(body));
    });
  });
  // What is encrypted, or no HTTP at all, such as a socket.
  server.on("connect", (request, socket) => {
    asked.push({ method: "CONNECT", url: request.url, headers: request.headers, body: "" });
    socket.end("HTTP/1.1 502 no\r\n\r\n");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { port: server.address().port, asked, stop: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }) };
}
