// Keeps the guide for reading offline, and says when there is a newer one. A
// frame never does: what a clinic's page shows leaves nothing on the device.
if (parent === window && "serviceWorker" in navigator) {
  const script = document.currentScript;
  const base = new URL(".", script.src);
  const workers = navigator.serviceWorker;

  const offer = (registration) => {
    if (!registration.waiting || !workers.controller || document.querySelector(".cg-notice")) return;
    const notice = document.createElement("div");
    const use = document.createElement("button");
    notice.className = "cg-notice";
    notice.setAttribute("role", "status");
    notice.textContent = careguideWords.fresh;
    use.type = "button";
    use.className = "cg-notice__use";
    use.textContent = careguideWords.use;
    use.addEventListener("click", () => {
      // Only the page whose reader asked is loaded again.
      workers.addEventListener("controllerchange", () => location.reload(), { once: true });
      registration.waiting.postMessage({ careguide: 1, type: "activate" });
    });
    notice.append(use);
    document.body.append(notice);
  };

  addEventListener("load", async () => {
    try {
      const registration = await workers.register(new URL("sw.js", base), { scope: base.pathname, updateViaCache: "none" });
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
