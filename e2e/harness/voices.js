// voices.js stands in for the voices of a device, which test machines have not.

/**
 * In the page, before its scripts: a speechSynthesis that notes in said what it
 * is given, as {text, voice, rate}, and in log every call. It speaks a sentence
 * when the test calls next(), and fails with fail(). With mute, it never answers.
 * With deaf, it hears nothing for so many milliseconds after it was told to stop; with
 * startless, it speaks and does not say that it starts.
 */
export function voices(list, { mute = false, deaf = 0, startless = false } = {}) {
  let stopped = -Infinity;
  const synthesis = Object.assign(new EventTarget(), {
    list, said: [], log: [],
    getVoices: () => synthesis.list,
    speak(u) {
      synthesis.log.push("speak");
      // In Chromium on Linux an empty one never ends, and nothing follows it.
      if (!u.text) throw new Error("nothing to say");
      if (performance.now() - stopped < deaf) return;
      synthesis.said.push({ text: u.text, voice: u.voice?.name, rate: u.rate });
      synthesis.current = u;
      if (startless) setTimeout(() => u.onboundary?.({ utterance: u }), 100);
      else if (!mute) setTimeout(() => u.onstart?.({ utterance: u }));
    },
    cancel() {
      synthesis.log.push("cancel");
      stopped = performance.now();
      const u = synthesis.current;
      synthesis.current = null;
      // As browsers do: the event of what was cut short comes late.
      if (u) setTimeout(() => u.onerror?.({ utterance: u, error: "interrupted" }));
    },
    next() { const u = synthesis.current; synthesis.current = null; u.onend({ utterance: u }); },
    fail() { const u = synthesis.current; synthesis.current = null; u.onerror({ utterance: u, error: "synthesis-failed" }); },
  });
  if (deaf || startless) Object.defineProperty(synthesis, "speaking", { get: () => Boolean(synthesis.current) });
  Object.defineProperty(window, "speechSynthesis", { value: synthesis, configurable: true });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
}

/** Voices to give to it: the first one speaks on somebody's server. */
export const VOICES = [
  { name: "Far", lang: "en-US", localService: false, default: true },
  { name: "Claire", lang: "fr-FR", localService: true, default: false },
  { name: "Ana", lang: "en_GB", localService: true, default: false },
  { name: "Ben", lang: "en-US", localService: true, default: true },
];

/** The page with such a device: its html with the stand-in before every script. */
export function withVoices(html, list = VOICES, options = {}) {
  const script = `<script>(${voices})(${JSON.stringify(list)}, ${JSON.stringify(options)})</script>`;
  // The page's policy names its own scripts, and no other.
  return html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, () => "").replace("<script>", () => script + "<script>");
}
