// While an input method puts a word together, as for Japanese, its keys are its own: the
// search hears of none, and no field of the Enter that ends a word, whatever it does on
// Enter. Browsers tell of it in three ways: isComposing; the key code 229; or, in some
// versions of Safari, the end of the word just before, in the same press of the key.
{
  let ended = -Infinity; // when a word ended; once the key is up again, the next one is the reader's
  addEventListener("compositionend", (e) => { ended = e.timeStamp; }, true);
  addEventListener("keyup", () => { ended = -Infinity; }, true);
  addEventListener("keydown", (e) => {
    // Android's keyboards end a word with every Enter, and the reader means it.
    const just = e.timeStamp - ended < 500 && !/Android/.test(navigator.userAgent);
    ended = -Infinity;
    if ((e.key === "Enter" || e.target.id === "find") && (e.isComposing || e.keyCode === 229 || just)) e.stopPropagation();
  }, true);
}
