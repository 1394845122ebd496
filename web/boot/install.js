// Tells a reader who has used the guide that it can be kept on the device: once
// the third row is open, never on arrival, never again after a no. In a frame
// there is nothing to keep, and in the installed app it is kept already.
if (parent === window && !matchMedia("(display-mode: standalone)").matches && !navigator.standalone) {
  const ROWS = 3;
  const KEY = "careguide-install";
  const doc = document;
  const storage = (use) => {
    try {
      return use(localStorage);
    } catch {
      return null; // blocked: the no holds for this page
    }
  };

  // The browser asks at a time of its own, and before anybody could know what
  // for. What it offers is kept until then.
  let prompt;
  let said = storage((s) => s.getItem(KEY)) !== null;
  const apple = "standalone" in navigator; // Safari on iPhone and iPad can be told how, not asked
  const no = () => storage((s) => s.setItem(KEY, "no"));
  const yes = () => {
    prompt.prompt();
    prompt = null;
  };

  const opened = new Set();
  const hint = () => {
    if (said || opened.size < ROWS || !prompt && !apple) return;
    const words = careguideWords;
    const notice = prompt
      ? careguideNotice(words.install, [[words.installYes, yes], [words.installNo, no]], { name: "cg-notice--install" })
      : careguideNotice(words.installIOS, [[words.installDone, no]], { name: "cg-notice--install" });
    said = notice !== null;
  };

  addEventListener("beforeinstallprompt", (e) => {
    e.preventDefault();
    prompt = e;
    hint();
  });
  addEventListener("appinstalled", () => {
    said = true;
    doc.querySelector(".cg-notice--install")?.remove();
  });
  new MutationObserver((changes) => {
    // Rows that a reader opened, one at a time: not all of them at once.
    const now = changes.filter(({ target }) => target.ariaExpanded === "true" && target.matches(".cg-row__button"));
    if (now.length === 1) opened.add(now[0].target);
    hint();
  }).observe(doc, { subtree: true, attributeFilter: ["aria-expanded"] });
}
