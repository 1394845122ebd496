// mine.js uses the pages on which a reader writes, as a reader would.
import { GUIDE, openReady } from "./guide.js";

export const QUESTIONS = GUIDE + "questions/";
export const MY_PAGES = GUIDE + "my-pages/";
export const SETTINGS = GUIDE + "settings/";

/** A selector of the button or the link with exactly these words, once it is there; index tells several apart. */
export function named(view, words, { within = "body", index = 0 } = {}) {
  return view.until(`"${words}" in ${within}`, (words, within, index) => {
    document.querySelectorAll("[data-pressed]").forEach((e) => e.removeAttribute("data-pressed"));
    const found = [...document.querySelector(within).querySelectorAll("button, a")].filter((e) => (e.getAttribute("aria-label") ?? e.textContent) === words && e.checkVisibility())[index];
    found?.setAttribute("data-pressed", "");
    return found && "[data-pressed]";
  }, words, within, index);
}

/** Presses the button or the link with exactly these words. */
export const press = async (view, words, place) => view.click(await named(view, words, place));

/** In the page: the questions of the list, in its order; those with a star have one in front. */
export const questions = () => [...document.querySelectorAll(".cg-question")].map((item) =>
  (item.querySelector("[aria-pressed=true]") ? "*" : "") + item.querySelector(".cg-question__text").textContent);

/** Waits until the list has exactly these questions. */
export const listed = (view, ...want) => view.until(`the list to be ${want.join(" | ")}`, (want) =>
  JSON.stringify([...document.querySelectorAll(".cg-question")].map((item) =>
    (item.querySelector("[aria-pressed=true]") ? "*" : "") + item.querySelector(".cg-question__text").textContent)) === JSON.stringify(want), want);

/** Writes a question of one's own and adds it. */
export async function ask(view, text) {
  await view.type("#own-question", text);
  await press(view, "Add", { within: ".cg-mine__own" });
  await view.until("the field to be empty again", () => document.querySelector("#own-question").value === "");
}

/** Opens the list on a page of its own. */
export const openQuestions = (tab, site) => openReady(tab, site.url(QUESTIONS));

/** Waits until the line of what is kept says this. */
export const keeps = (view, words) => view.until(`"${words}" in the line of what is kept`, (words) => document.querySelector(".cg-keep")?.textContent.includes(words), words);

/** In the page: everything that this origin has stored, besides the pages themselves for reading offline. */
export const stored = () => ({ local: { ...localStorage }, session: { ...sessionStorage }, cookie: document.cookie });
