// A single-page app, as small as they get: pages are templates, and one of them
// holds the snippet exactly as a page of its own would.
(() => {
  const main = document.querySelector("main");
  const template = (page) => document.querySelector(`template#${page}`);
  const pageOf = (hash) => (template(hash.slice(1) || "guide") ? hash.slice(1) || "guide" : "home");

  // A script that comes with the copy of a template runs: the snippet works as
  // it stands, each time it is inserted.
  function show(page) {
    main.replaceChildren(template(page).content.cloneNode(true));
    mark(page);
  }

  // A script that comes with innerHTML never runs: here the app has to say that
  // there is a new guide to mount, once embed.js has come.
  function showAgain(page) {
    main.innerHTML = template(page).innerHTML;
    if (self.Careguide) Careguide.scan(main);
    mark(page);
  }

  function mark(page) {
    for (const button of document.querySelectorAll("[data-page]")) {
      if (button.dataset.page === page) button.setAttribute("aria-current", "page");
      else button.removeAttribute("aria-current");
    }
  }

  for (const button of document.querySelectorAll("[data-page]")) {
    button.addEventListener("click", () => {
      history.pushState(null, "", "#" + button.dataset.page);
      show(button.dataset.page);
    });
  }
  document.querySelector("#again").addEventListener("click", () => showAgain(pageOf(location.hash)));
  addEventListener("popstate", () => show(pageOf(location.hash)));
  show(pageOf(location.hash));
})();
