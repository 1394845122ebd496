// What authors are told, and what never reaches a reader: content/ and its rules.
export default [
  {
    name: "raw HTML in a text reaches readers, and clinics' pages",
    file: "content/markdown_check.go", find: "case *ast.HTMLBlock, *ast.RawHTML:\n\t\t\tc.faults.add(c.page.file, c.line(n), \"raw HTML (write it in Markdown: pages are shown inside other people's websites)\")", put: "case *ast.HTMLBlock, *ast.RawHTML:",
    packages: ["./content"],
  },
  {
    name: "a link in a text may run a script",
    file: "content/markdown_check.go", find: "case scheme != \"tel\" && scheme != \"sms\" && scheme != \"mailto\":", put: "case scheme == \"http\":",
    packages: ["./content"],
  },
  {
    name: "a link to another site opens in the guide's place, and says where it came from",
    file: "content/markdown_check.go", find: "\t\tn.SetAttributeString(\"target\", []byte(\"_blank\"))\n\t\tn.SetAttributeString(\"rel\", []byte(\"noopener\"))\n", put: "",
    packages: ["./content"], specs: ["reference", "embed-links"],
  },
  {
    name: "an author is told the wrong line",
    file: "content/markdown_check.go", find: "return c.page.skip + 1 + bytes.Count(", put: "return 1 + bytes.Count(",
    packages: ["./content"],
  },
  {
    name: "an author hears of one mistake at a time, in the order of chance",
    file: "content/fault.go", find: "return cmp.Or(cmp.Compare(a.file, b.file), cmp.Compare(a.line, b.line), cmp.Compare(a.column, b.column))", put: "return cmp.Compare(a.file, b.file)",
    packages: ["./content"],
  },
  {
    name: "a link that leads nowhere is published",
    file: "content/ids.go", find: "case isFragment && !ok && !i.incomplete:", put: "case isFragment && !ok && i.incomplete:",
    packages: ["./content"],
  },
  {
    name: "two parts with one name: a link leads to the wrong one",
    file: "content/ids.go", find: "\t\ti.loader.faults.add(file, line, \"id %q is taken by %s (choose another)\", id, other)\n", put: "\t\t_ = other\n",
    packages: ["./content"],
  },
  {
    name: "a claim stands there with a source that nobody has",
    file: "content/sources.go", find: "if !known[c.target] {", put: "if !known[c.target] && c.line == 0 {",
    packages: ["./content"],
  },
  {
    name: "a file that nobody lists is forgotten in silence, with its text",
    file: "content/guide.go", find: "if !used[f.Name()] {", put: "if !used[f.Name()] && strings.HasPrefix(f.Name(), \"_\") {",
    packages: ["./content"],
  },
  {
    name: "a crisis number with a letter in it is published",
    file: "content/helplines.go", find: "if strings.Trim(number, \"+0123456789 -\") != \"\" || ", put: "if ",
    packages: ["./content"],
  },
  {
    name: "a help line that nobody can reach is published",
    file: "content/helplines.go", find: "if v.Name == \"\" || v.Call+v.Text+v.Chat+v.Site == \"\" {", put: "if v.Name == \"\" {",
    packages: ["./content"],
  },
  {
    name: "nobody hears that a crisis number has not been tried for a year",
    file: "app/guide/helpline.go", find: "if l.Checked < DateOf(now.AddDate(0, -maxAge, 0)) {", put: "if l.Checked < DateOf(now.AddDate(-maxAge, 0, 0)) {",
    packages: ["./app/guide", "./content"],
  },
  {
    name: "a number that a reader taps is dialled without its country",
    file: "app/guide/helpline.go", find: "if r == '+' || '0' <= r && r <= '9' {", put: "if '0' <= r && r <= '9' {",
    packages: ["./app/guide", "./content"], specs: ["crisis", "noscript", "reference"],
  },
  {
    name: "a guide is due for review on the day of the last review, and nobody is told",
    file: "content/guide.go", find: "if t.NextReview <= t.Reviewed {", put: "if t.NextReview < t.Reviewed {",
    packages: ["./content"],
  },
  {
    name: "an option lacks its risks, and nobody is told",
    file: "content/option.go", find: "if len(chapters) < len(want) {", put: "if len(chapters) == 0 {",
    packages: ["./content"],
  },
  {
    name: "a result of a study counts 140 of 100 people",
    file: "content/option.go", find: "*v.With > 100 || ", put: "",
    packages: ["./content"],
  },
  {
    name: "an emergency is shown without its colour, by a mistyped word",
    file: "content/safety.go", find: "if !slices.Contains(levels, string(level)) {", put: "if !slices.Contains(levels, string(level)) && len(level) == 0 {",
    packages: ["./content"],
  },
  {
    name: "a sentence of 25 words passes for plain",
    file: "content/lint/structure.go", find: "if n := len(s.words); n > c.rules.SentenceWords {", put: "if n := len(s.words); n > c.rules.SentenceWords+5 {",
    packages: ["./content/lint"],
  },
  {
    name: "a term is explained once, and met again without a word in another part",
    file: "content/lint/terms.go", find: "\tfor _, blocks := range c.page.sections() {\n\t\tknown := map[string]bool{}", put: "\tknown := map[string]bool{}\n\tfor _, blocks := range c.page.sections() {",
    packages: ["./content/lint"],
  },
  {
    name: "a number that frightens, \"twice the risk\", stands there alone",
    file: "content/lint/figures.go", find: "|\\b(?:doubl|halv)(?:e|es|ed|ing) (?:the|your|their) (?:risk|chance|odds|rate)`", put: "|\\b(?:doubl|halv)(?:e|es) (?:the|your) (?:risk|chance|odds|rate)`",
    packages: ["./content/lint"],
  },
  {
    name: "a claim that one thing beats another needs no source",
    file: "content/lint/figures.go", find: "m != \"\" && !plainLimit.MatchString(s.text) {", put: "m != \"\" && plainLimit.MatchString(s.text) {",
    packages: ["./content/lint"],
  },
  {
    name: "a sentence ends at \"Dr.\", and a long one passes for two",
    file: "content/lint/sentences.go", find: "return neverEnd[strings.ToLower(last)] || initial.MatchString(last)", put: "return initial.MatchString(last)",
    packages: ["./content/lint"],
  },
  {
    name: "a source is renamed in the list, and the texts that name it go on as if it were there",
    file: "content/sources.yaml", find: "- key: NLH\n", put: "- key: NLHNEWS\n",
    refused: "cites \"NLH\", which sources.yaml does not have",
  },
];
