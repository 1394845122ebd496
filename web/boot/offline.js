// Keeps the guide for reading offline, says when there is a newer one, and when
// there is no network. A frame never does: what a clinic's page shows leaves
// nothing on the device.
if (parent === window && "serviceWorker" in navigator) {
  const doc = document;
  const script = doc.currentScript;
  const base = new URL(".", script.src);
  const workers = navigator.serviceWorker;
  const worker = new URL("sw.js", base);

  // A notice that comes while somebody types takes their eyes off the word, and
  // with an input method the word itself.
  let composing = false;
  const typing = () => composing || !!doc.activeElement?.matches("input:not([type=checkbox], [type=radio]), textarea, [contenteditable]");
  const atRest = (then) => {
    if (!typing()) return then();
    const look = () => setTimeout(() => {
      if (typing()) return;
      for (const type of ["focusout", "compositionend"]) removeEventListener(type, look);
      then();
    });
    for (const type of ["focusout", "compositionend"]) addEventListener(type, look);
  };
  addEventListener("compositionstart", () => { composing = true; }, true);
  addEventListener("compositionend", () => { composing = false; }, true);

  const use = (registration) => {
    // Only the page whose reader asked is loaded again.
    workers.addEventListener("controllerchange", () => location.reload(), { once: true });
    registration.waiting.postMessage({ careguide: 1, type: "activate" });
  };
  let offered;
  const offer = (registration) => {
    if (!registration.waiting || !workers.controller || offered) return;
    offered = true;
    atRest(() => careguideNotice(careguideWords.fresh, [[careguideWords.use, () => use(registration)]], { weighty: true }));
  };

  // The line in the header, with the day on which the text was last checked.
  const say = (offline) => {
    const header = doc.getElementById("header");
    const old = doc.querySelector(".cg-offline");
    if (!offline) return void old?.remove();
    if (!header || old) return;
    const line = doc.createElement("p");
    // The third line of who stands behind the guide (ui.TrustLines).
    const checked = doc.querySelector(".cg-trust > :nth-child(3)");
    line.className = "cg-offline";
    line.setAttribute("role", "status");
    header.append(line);
    // A status is read out when its words change, not when it comes.
    setTimeout(() => {
      for (const text of [careguideWords.offline, checked?.textContent]) {
        if (text) line.append(Object.assign(doc.createElement("span"), { textContent: text + " " }));
      }
    }, 100);
  };
  // A network that leads nowhere counts as online: ask for what is never kept.
  const probe = () => {
    if (!navigator.onLine) return say(true);
    if (workers.controller) fetch(worker, { cache: "no-cache" }).then(() => say(false), () => say(true));
  };
  for (const type of ["online", "offline"]) addEventListener(type, probe);

  // Who installs the guide wants all of it, whatever network they are on.
  const whole = () => workers.ready.then(({ active }) => active.postMessage({ careguide: 1, type: "whole" }));
  addEventListener("appinstalled", whole);
  if (matchMedia("(display-mode: standalone)").matches || navigator.standalone) whole();

  addEventListener("load", probe);
  // It fetches all the pages: not for who leaves at once.
  careguideReader.then(async () => {
    try {
      const registration = await workers.register(careguideTrust.script(worker), { scope: base.pathname, updateViaCache: "none" });
      offer(registration);
      registration.addEventListener("updatefound", () => {
        const coming = registration.installing;
        coming?.addEventListener("statechange", () => offer(registration));
      });
    } catch {
      // No storage, or not a secure origin: the guide reads as usual online.
    }
  });
}
