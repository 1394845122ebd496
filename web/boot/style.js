// Looks that nobody can see before boot.js has come. They arrive with it, so
// that the page itself stays small enough for one round trip. A constructed
// sheet needs no permission in the page's policy.
{
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("{{STYLE}}");
  document.adoptedStyleSheets.push(sheet);
}
