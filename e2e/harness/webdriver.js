// webdriver.js starts what WebKitGTK needs (a screen that nobody sees, and its
// driver) and speaks the WebDriver protocol to it.
import fs from "node:fs";
import { spawn } from "node:child_process";
import { listens, withPort } from "./port.js";
import { PLACE } from "./profile.js";
import { until } from "./until.js";

// Debian keeps it in a folder named for the processor.
const BROWSER = fs.readdirSync("/usr/lib").map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`).find((file) => fs.existsSync(file)) ?? "MiniBrowser of WebKitGTK";
const NEEDED = { "/usr/bin/WebKitWebDriver": "webkit2gtk-driver", [BROWSER]: "webkit2gtk-driver", "/usr/bin/Xvfb": "xvfb" };

/** Starts a screen and a driver, and resolves to {driver: its address, gone(), stop()}. */
export async function startDriver() {
  for (const [file, debian] of Object.entries(NEEDED)) {
    if (!fs.existsSync(file)) throw new Error(`no webkit: ${file} is missing: apt-get install ${debian}`);
  }
  const screen = await startScreen();
  const server = await withPort((port) => listen(port, { ...PLACE, DISPLAY: screen.display })).catch((err) => { screen.stop(); throw err; });
  const stop = () => { server.stop(); screen.stop(); };
  // A run that is broken off must not leave them behind.
  process.once("exit", stop);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(1));
  const driver = `http://127.0.0.1:${server.port}`;
  await until(() => call(driver, "GET", "/status"), "WebKitWebDriver to answer");
  return { driver, stop, gone: server.gone };
}

/** Starts a session of a driver, which has one at a time, and resolves to {send(method, path, body), stop()}. */
export async function startSession(driver) {
  const { sessionId } = await call(driver, "POST", "/session", {
    capabilities: { alwaysMatch: { "webkitgtk:browserOptions": { binary: BROWSER, args: ["--automation"] } } },
  });
  const send = (method, path, body) => call(driver, method, `/session/${sessionId}${path}`, body);
  await send("POST", "/timeouts", { script: 60000, pageLoad: 20000 });
  return { send, stop: () => send("DELETE", "") };
}

async function startScreen() {
  // -displayfd lets Xvfb choose a free display and tell its number.
  const screen = spawn("/usr/bin/Xvfb", ["-displayfd", "3", "-screen", "0", "1400x1100x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const number = await new Promise((found, fail) => {
    screen.once("error", fail).once("exit", () => fail(new Error("Xvfb stopped before it showed a screen")));
    screen.stdio[3].once("data", (data) => found(String(data).trim()));
  });
  return { display: `:${number}`, stop: () => screen.kill() };
}

async function listen(port, env) {
  const driver = spawn("/usr/bin/WebKitWebDriver", [`--port=${port}`], { env, stdio: "ignore" });
  try {
    await until(() => driver.exitCode !== null || listens(driver.pid, port), "WebKitWebDriver to listen");
    if (driver.exitCode !== null) throw new Error("WebKitWebDriver stopped before it listened");
  } catch (err) {
    driver.kill();
    throw err;
  }
  return { port, stop: () => driver.kill(), gone: () => driver.exitCode !== null };
}

async function call(driver, method, path, body) {
  const answer = await fetch(driver + path, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(90000) });
  const { value } = await answer.json();
  if (value?.error) throw new Error(`webkit: ${path.replace(/.*session.[^/]*/, "")}: ${value.error}: ${value.message}`);
  return value;
}
