// How the guide looks and sounds; sharing; paper.
export default [
  {
    name: "a reader who needs larger text gets it only on the page of the settings",
    file: "web/page.js", find: "if (/^size(1\\d\\d|200)$/.test(name + value)) root.style.fontSize = value + \"%\";", put: "",
    specs: ["display"],
  },
  {
    name: "with more contrast a clinic's colour still covers links",
    file: "web/css/boot.css", find: ":root[data-contrast=\"more\"] { --cg-paper: light-dark(#fff, #000); --cg-surface: light-dark(#fff, #0b1012); --cg-text: light-dark(#000, #fff); --cg-muted: light-dark(#16242a, #e6eef0); --cg-border: light-dark(#5a686d, #8fa0a7); --cg-rule: light-dark(#5a686d, #8fa0a7); --cg-danger: #450000; --cg-danger-text: light-dark(#450000, #ffe4e1); --cg-care: light-dark(#fff3d6, #241a00); --cg-on-care: light-dark(#000, #fff); --cg-accent: light-dark(#002633, #b5eef6) !important;", put: ":root[data-contrast=\"more\"] { --cg-paper: light-dark(#fff, #000); --cg-surface: light-dark(#fff, #0b1012); --cg-text: light-dark(#000, #fff); --cg-muted: light-dark(#16242a, #e6eef0); --cg-border: light-dark(#5a686d, #8fa0a7); --cg-rule: light-dark(#5a686d, #8fa0a7); --cg-danger: #450000; --cg-danger-text: light-dark(#450000, #ffe4e1); --cg-care: light-dark(#fff3d6, #241a00); --cg-on-care: light-dark(#000, #fff); --cg-accent: light-dark(#002633, #b5eef6);",
    specs: ["display"],
  },
  {
    name: "a device that asks for more contrast does not get it",
    file: "web/css/boot.css", find: "  @media (prefers-contrast: more) {\n    :root:root {", put: "  @media (prefers-contrast: less) {\n    :root:root {",
    specs: ["display", "a11y-matrix"],
  },
  {
    name: "a link can bring settings that no form offers",
    file: "app/display/display.go", find: "if n, err := strconv.Atoi(value); err == nil && slices.Contains(Sizes(), n) {", put: "if n, err := strconv.Atoi(value); err == nil {",
    packages: ["./app/display"],
  },
  {
    name: "\"As it was\" leaves the size of the text as it is",
    file: "app/ui/displayed.go", find: "root.Get(\"style\").Set(\"fontSize\", unless(\"100%\", strconv.Itoa(s.Size)+\"%\"))", put: "if s.Size != 100 {\n\t\troot.Get(\"style\").Set(\"fontSize\", strconv.Itoa(s.Size)+\"%\")\n\t}",
    specs: ["display"],
  },
  {
    name: "a voice that sends the text to a company reads the guide aloud",
    file: "app/speech/voice.go", find: "return v.Local && speaks(said, lang)", put: "return speaks(said, lang)",
    packages: ["./app/speech"], specs: ["readaloud"],
  },
  {
    name: "988 is read as nine hundred and eighty-eight",
    file: "app/speech/say.go", find: "text = dialled(text, numbers)", put: "",
    packages: ["./app/speech"], specs: ["readaloud"],
  },
  {
    name: "a row that is closed is still read aloud",
    file: "app/ui/readaloud.go", find: "if r.now != nil && !r.now.visible() {", put: "if r.now != nil && !r.now.speaks {",
    specs: ["readaloud"],
  },
  {
    name: "a voice that never begins leaves the reader waiting",
    file: "web/boot/voice.js", find: "silent >= PATIENCE && !alive && !busy", put: "silent >= PATIENCE && alive && !busy",
    specs: ["readaloud"],
  },
  {
    name: "reading goes on with a sentence of the part before when another part is begun",
    file: "web/boot/voice.js", find: "      if (now !== mine) return;\n      now = null;", put: "      now = null;",
    specs: ["readaloud"],
  },
  {
    name: "who shares a part sends the clinic's options and its tracking along",
    file: "app/ui/share.go", find: "address := location.Get(\"origin\").String() + location.Get(\"pathname\").String()", put: "address := location.Get(\"origin\").String() + location.Get(\"pathname\").String() + location.Get(\"search\").String()",
    specs: ["share"],
  },
  {
    name: "who closes the sheet for sharing finds the address in the clipboard",
    file: "app/ui/share.go", find: "if !kept && !strings.HasPrefix(why.String(), \"AbortError\") {", put: "if !kept && strings.HasPrefix(why.String(), \"\") {",
    specs: ["share"],
  },
  {
    name: "a part on paper does not say whom to call",
    file: "web/boot/print.js", find: "[\"#crisis\", \"h1\", \"#clinic\"]", put: "[\"h1\", \"#clinic\"]",
    specs: ["print"],
  },
  {
    name: "after printing a part the screen shows that part alone",
    file: "web/boot/print.js", find: "for (const mark of [\"data-print\", PART, PATH])", put: "for (const mark of [\"data-print\", PART])",
    specs: ["print"],
  },
  {
    name: "after a browser that does not say when it has printed, its menu prints one part alone",
    file: "web/boot/print.js", find: "    if (!asked) clear();\n", put: "",
    specs: ["print"],
  },
  {
    name: "a printer that fails stops the script, and says nothing",
    file: "web/boot/print.js", find: "    } catch {\n      clear();\n      return false;", put: "    } catch (why) {\n      throw why;",
    specs: ["print"],
  },
  {
    name: "a voice that hears nothing after it was told to stop is silent for good",
    file: "web/boot/voice.js", find: "if (idle && !alive) ask(); // it was not heard", put: "",
    specs: ["readaloud"],
  },
  {
    name: "a voice that does not say that it starts is cut short",
    file: "web/boot/voice.js", find: "          onboundary: sign,\n", put: "",
    specs: ["readaloud"],
  },
  {
    name: "\"Listen\" is offered with a voice of Middle English, and then refused",
    file: "web/boot/voice.js", find: "(!i || word.length > 3) && names.includes(word)", put: "names.some((name) => word.startsWith(name))",
    specs: ["readaloud"],
  },
  {
    name: "who presses Share twice finds the address in the clipboard",
    file: "web/boot/request.js", find: "if (sharing && Date.now() < sheet) return heard(false, \"AbortError\");", put: "",
    specs: ["share"],
  },
  {
    name: "on paper closed rows are missing",
    file: "web/css/print.css", find: ".cg-panel::part(box) { content-visibility: visible !important; }", put: "",
    specs: ["print"],
  },
  {
    name: "on paper the crisis bar covers the text of each page",
    file: "web/css/print.css", find: ".cg-page > .cg-crisis { position: static;", put: ".cg-page > .cg-crisis {",
    specs: ["print"],
  },
  {
    name: "a paper does not say where it came from and when it was checked",
    file: "web/boot/print.js", find: "lead.after(line);", put: "",
    specs: ["print"],
  },
  {
    name: "a clinic's paper has our address on it",
    file: "web/boot/print.js", find: "if (!lead || !mine() || ", put: "if (!lead || ",
    specs: ["print", "embed-print"],
  },
];
