// What the program asks of the browser, and what may be refused: by an exception, by a
// promise that is broken, by a function that is not there. An exception would end it.
{
  // While the device's own sheet for sharing is open, a second one is refused, and that
  // is no wish for a copy on top of what the reader has copied. Some browsers never tell
  // of the sheet's end: it is taken to be open for a minute at most.
  let sheet = 0;
  /** Calls heard(true, answer), or heard(false, why). */
  document.documentElement.request = async (owner, name, value, heard) => {
    const sharing = name === "share";
    if (sharing && Date.now() < sheet) return heard(false, "AbortError");
    if (sharing) sheet = Date.now() + 60000;
    let kept, answer;
    try {
      answer = await owner[name](value);
      kept = true;
    } catch (why) {
      answer = String(why);
    }
    if (sharing) sheet = 0;
    heard(Boolean(kept), answer);
  };
}
