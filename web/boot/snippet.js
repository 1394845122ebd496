// Puts this site's own address into the lines that a webmaster copies: the
// build does not know it.
for (const line of document.querySelectorAll(".cg-snippet span")) {
  line.textContent = line.textContent.replace("https://HOST/", new URL(".", document.currentScript.src).href);
}
