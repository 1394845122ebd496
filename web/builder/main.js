// Brings the parts of the builder page together.

// What the form asks, the lines to paste, the preview and the address say as well.
const update = () => {
  arrange();
  const options = choices();
  if (!typed) field("minHeight").value = reserve(options) || "";
  for (const [id, write] of Object.entries(SNIPPETS)) document.getElementById("code-" + id).textContent = write(options);
  for (const button of document.querySelectorAll(".cg-code__copy")) button.textContent = "Copy"; // other lines than those copied
  said.textContent = "";
  for (const one of document.getElementsByName("recipe")) document.getElementById("recipe-" + one.value).hidden = !one.checked;
  fit();
  refresh(options);
  save(options);
};

form.addEventListener("input", (e) => {
  const name = e.target.id.replace("set-", "");
  if (e.target.id === "accent-picker") field("accent").value = e.target.value;
  if (name === "minHeight") typed = true;
  if (name === "guide") for (const one of form.querySelectorAll("input[name=rows]")) one.checked = false; // names of another guide
  if (RULES[name] && !error(name).hidden) judge(name); // takes a complaint back at once, makes one at the end
  update();
});
form.addEventListener("change", (e) => {
  const name = e.target.id.replace("set-", "");
  if (name === "minHeight" && !e.target.value.trim()) typed = false;
  if (e.target.id === "accent-picker") judge("accent");
  judge(name);
  update();
});
form.addEventListener("reset", () => {
  typed = false;
  setTimeout(() => { // when the fields are empty
    Object.keys(RULES).forEach(judge);
    update();
  });
});
form.addEventListener("submit", (e) => e.preventDefault());
document.addEventListener("change", (e) => {
  if (OWN.includes(e.target.name)) update();
});
const read = () => {
  restore();
  Object.keys(RULES).forEach(judge);
  update();
};
addEventListener("hashchange", read);
read();
