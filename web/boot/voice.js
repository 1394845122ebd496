// Reading aloud, as far as it is the voice's part: which voices may read this page, and
// that a sentence is said, whatever a voice tells of it. What is read, and when, is in
// app/ui/readaloud.go.
{
  const root = document.documentElement;
  const synthesis = window.SpeechSynthesisUtterance && window.speechSynthesis;

  // It is offered where the device has a voice of its own for the page's language: any
  // other would send the text away. They are those that app/speech/voice.go finds: what
  // is offered is not refused then.
  if (synthesis) {
    const split = (text) => (text || "").toLowerCase().split(/[^\p{L}]+/u).filter(Boolean);
    const [code] = split(root.lang);
    const names = careguideWords.voices.split(",").map((line) => line.split(" ")).find((all) => all[0] === code) || [code];
    const speaks = (said) => said.some((word, i) => (!i || word.length > 3) && names.includes(word));
    const fits = ({ localService, lang, name }) => {
      const said = split(lang);
      return localService && speaks(said.length && said[0] !== "und" ? said : split(name));
    };
    const look = () => root.toggleAttribute("data-voices", (synthesis.getVoices() || []).some(fits));
    synthesis.addEventListener?.("voiceschanged", look); // Safari 15 hears of none
    (window.requestIdleCallback || setTimeout)(look);
  }

  // Voices do not always say what they do. Some are silent when they are asked right
  // after they were told to stop; some speak and never say that they have begun, or
  // ended. So they are looked at, four times a second.
  const BEAT = 250; // ms
  const LULL = 4; // beats without anything to say, after which a voice has ended
  const PATIENCE = 20; // beats that a voice may take to begin
  const LONGEST = 180; // beats: what is said at once takes fewer, as slowly as may be
  let now; // what is said; whatever comes of what was cut short is not heeded

  root.hush = () => {
    now = null;
    // Browsers pause in their own ways, and some never go on: a sentence that was cut
    // short is said again instead.
    synthesis.cancel();
  };

  /** Says a text, and calls done(whether it was said). */
  root.say = (text, voice, rate, done) => {
    const mine = now = {};
    let alive, silent = 0, idle = 0;
    const end = (said) => {
      if (now !== mine) return;
      now = null;
      done(said);
    };
    const sign = () => {
      alive = true;
      silent = 0;
    };
    const ask = () => {
      try {
        // Kept for as long as it is said: some browsers forget it, and its end.
        synthesis.speak(mine.utterance = Object.assign(new SpeechSynthesisUtterance(text), {
          voice, rate, lang: voice.lang || root.lang,
          onstart: sign,
          onboundary: sign,
          onend: () => end(true),
          // What is told to stop takes along what comes right after it, in some browsers.
          onerror: ({ error }) => (alive || !/^(interrupted|canceled)$/.test(error)) && end(false),
        }));
      } catch {
        setTimeout(end, 0, false);
      }
    };
    const look = () => {
      if (now !== mine) return;
      const busy = synthesis.speaking || synthesis.pending;
      silent++;
      // Where a browser does not tell, nobody knows.
      idle = busy || synthesis.speaking === undefined ? 0 : idle + 1;
      if (silent >= LONGEST || silent >= PATIENCE && !alive && !busy) return end(false);
      if (alive && idle >= LULL) return end(true);
      if (idle && !alive) ask(); // it was not heard
      setTimeout(look, BEAT);
    };
    ask();
    setTimeout(look, BEAT);
  };
}
