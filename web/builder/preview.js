// The guide itself, with the options chosen so far, in a sealed frame as on a
// clinic's page. Nothing is loaded before it comes into view, or, where the
// window is narrow, before the webmaster asks.
const stage = document.getElementById("stage");
const sheet = stage.firstElementChild; // as large as the scaled frame
const starter = document.getElementById("preview-start");
const failed = document.getElementById("preview-failed");
const WIDE = matchMedia("(min-width: 64rem)"); // as in web/css/builder.css

let shown; // the frame
let tall = 0; // its height, as it says; until then it may be an error page of the browser's
let later;
let clock;

const width = () => Number(document.querySelector("input[name=screen]:checked").value);

/** Makes the frame as wide as the chosen screen, and as small as the stage needs. */
const fit = () => {
  if (!shown || !stage.clientWidth) return;
  const scale = Math.min(1, stage.clientWidth / width());
  const height = tall || stage.clientHeight / scale;
  shown.style.cssText = `position:absolute;border:0;width:${width()}px;height:${height}px;transform-origin:0 0;transform:scale(${scale});visibility:${tall ? "visible" : "hidden"}`;
  sheet.style.cssText = `position:relative;overflow:hidden;margin:0 auto;width:${width() * scale}px;height:${height * scale}px`;
};

/** The guide's address with the options; without an equals sign it would read none. */
const target = (options) => addressOf(options) + (fragment(options) || "#to=");

const PATIENCE = 8000; // ms, as in web/embed.js
const fail = () => {
  const focused = stage.contains(document.activeElement); // the stage goes
  clearTimeout(later);
  shown.remove();
  shown = null;
  stage.hidden = true;
  starter.hidden = false;
  failed.textContent = "The preview did not load. Check that you are online, and try again.";
  if (focused) starter.focus();
};

const start = () => {
  if (shown) return;
  starter.hidden = true;
  stage.hidden = false;
  failed.textContent = "";
  clock = setTimeout(fail, PATIENCE);
  const options = choices();
  shown = document.createElement("iframe");
  shown.title = `${titleOf(options)} (preview)`;
  shown.referrerPolicy = "no-referrer";
  shown.sandbox = SANDBOX;
  shown.src = target(options);
  fit();
  sheet.append(shown);
};

/** Shows other options. The page in the frame stays; what is typed quickly is told once. */
const refresh = (options) => {
  if (!shown) return;
  clearTimeout(later);
  later = setTimeout(() => {
    shown.title = `${titleOf(options)} (preview)`;
    shown.contentWindow.location.replace(target(options)); // no step in the history
  }, 150);
};

addEventListener("message", (e) => {
  const { careguide, type, height, y } = e.data || 0;
  if (careguide !== 1 || !shown || e.source !== shown.contentWindow) return;
  if (type === "height" && height > 79 && height < 1e5) {
    clearTimeout(clock);
    tall = height;
    fit();
  }
  if (type === "scroll" && y >= 0) stage.scrollTo({ top: y * Math.min(1, stage.clientWidth / width()) });
});

new ResizeObserver(fit).observe(stage);
starter.addEventListener("click", () => {
  start();
  stage.focus(); // the button has gone
});
const arrivals = new IntersectionObserver((entries) => {
  if (WIDE.matches && entries.some((entry) => entry.isIntersecting)) start();
});
arrivals.observe(stage);
const choose = () => {
  if (shown) return;
  starter.hidden = WIDE.matches;
  stage.hidden = !WIDE.matches;
};
WIDE.addEventListener("change", choose);
choose();
