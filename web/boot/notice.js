// Shows a notice at the lower edge: what it says, and buttons that answer it.
// There is one at a time. A weighty one takes the place of another, and a light
// one waits for a better time: then there is no notice, and null is returned.
const careguideNotice = (text, answers, { weighty = false, name = "" } = {}) => {
  const doc = document;
  const other = doc.querySelector(".cg-notice");
  if (other && !weighty) return null;
  if (other) other.remove();
  const notice = doc.createElement("div");
  const words = doc.createElement("p");
  notice.className = `cg-notice ${name}`.trim();
  notice.setAttribute("role", "status");
  // A status is read out when its words change, not when it comes.
  setTimeout(() => { words.textContent = text; }, 100);
  notice.append(words);
  for (const [label, answer] of answers) {
    const button = doc.createElement("button");
    button.type = "button";
    button.className = "cg-notice__use";
    button.textContent = label;
    button.addEventListener("click", () => {
      notice.remove();
      answer();
    });
    notice.append(button);
  }
  doc.body.append(notice);
  return notice;
};
