// The buttons that copy lines.
const said = document.getElementById("copied");

// For pages that are not secure, and browsers that do not let the page write.
const copySelected = (element) => {
  getSelection().selectAllChildren(element);
  return document.execCommand("copy");
};

const copy = async (button) => {
  const lines = document.getElementById(button.id.replace("copy-", "code-"));
  said.textContent = "";
  let done = true;
  try {
    await navigator.clipboard.writeText(lines.textContent);
  } catch {
    done = copySelected(lines);
  }
  said.textContent = done ? "Copied" : "Not copied. The lines are selected: press Control and C.";
  button.textContent = done ? "Copied" : "Copy";
};

document.addEventListener("click", (e) => {
  const button = e.target.closest(".cg-code__copy");
  if (button) copy(button);
});
