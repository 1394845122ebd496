// What the program asks of the browser, and what may be refused: by an exception, by a
// promise that is broken, by a function that is not there. An exception would end it.
{
  // While the device's own sheet for sharing is open, a second one is refused, and that
  // is no wish for a copy on top of what the reader has copied. Some browsers never tell
  // of the sheet's end: it is taken to be open for a minute at most.
  let sheet = 0;
  document.documentElement.request = async (owner, name, value, kept, broken) => {
    const sharing = name === "share";
    if (sharing && Date.now() < sheet) return broken("AbortError");
    if (sharing) sheet = Date.now() + 60000;
    let answer;
    try {
      answer = await owner[name](value);
    } catch (why) {
      return broken(String(why));
    } finally {
      if (sharing) sheet = 0;
    }
    kept(answer);
  };
}
