// What a reader writes: questions, values, what was tried; kept, merged, exported.
export default [
  {
    name: "of two tabs the one that saves last deletes what the other has written",
    file: "app/device/store.go", find: "if ok && text != s.kept {", put: "if ok && s.kept == \"\" {",
    packages: ["./app/device"], specs: ["questions", "fault-reader"],
  },
  {
    name: "what is kept by a newer version of the guide is overwritten by an older one",
    file: "app/plan/decode.go", find: "if version > Current {", put: "if version > Current+1 {",
    packages: ["./app/plan", "./app/device"], specs: ["my-data"],
  },
  {
    name: "a damaged list is gone for good, where all of it could be saved as a file",
    file: "app/device/store.go", find: "_ = s.place().Set(unreadKey, text)", put: "",
    packages: ["./app/device"], specs: ["my-data"],
  },
  {
    name: "a link that anybody has sent mixes a list into the reader's own, unasked",
    file: "app/device/store.go", find: "s.offer, s.source = p, FromLink", put: "s.take(p)",
    packages: ["./app/device"], specs: ["tools-embed"],
  },
  {
    name: "what a reader writes is on the device before they have said so",
    file: "app/device/store.go", find: "\tcase InTab:\n\t\treturn s.browser.Session", put: "\tcase InTab:\n\t\treturn s.browser.Local",
    packages: ["./app/device"], specs: ["questions", "privacy"],
  },
  {
    name: "what a reader writes is gone after a reload",
    file: "app/device/store.go", find: "\treturn InTab\n}", put: "\treturn InMemory\n}",
    packages: ["./app/device"], specs: ["questions"],
  },
  {
    name: "what is half written is gone after a reload",
    file: "web/boot/drafts.js", find: "        field.value = text;\n", put: "",
    specs: ["questions"],
  },
  {
    name: "what was added comes back into its field",
    file: "web/boot/drafts.js", find: "if (!field ? seen.has(id) : seen.get(id) === field && !field.value) delete mine[id];", put: "",
    specs: ["questions"],
  },
  {
    name: "of two lists without room in one, the tab's is deleted unasked",
    file: "app/device/store.go", find: "\tif _, _, err := plan.Merge(p, s.plan); err != nil {\n", put: "\tif _, _, err := plan.Merge(p, s.plan); err != nil {\n\t\ts.clearTab()\n",
    packages: ["./app/device"],
  },
  {
    name: "the device's list hides the one that the tab has",
    file: "app/device/store.go", find: "s.offer, s.source = tab, FromTab", put: "",
    packages: ["./app/device"],
  },
  {
    name: "display settings are gone with the page while nothing is written",
    file: "app/device/keep.go", find: "\t\tif place.Set(displayKey, s.display) == nil {", put: "\t\tif s.where == OnDevice && place.Set(displayKey, s.display) == nil {",
    packages: ["./app/device"],
  },
  {
    name: "\"Forget what I wrote\" leaves it in the tab",
    file: "app/device/keep.go", find: "\t\tplace.Remove(planKey)\n", put: "",
    packages: ["./app/device"], specs: ["questions"],
  },
  {
    name: "\"Delete everything\" leaves the reader's settings on the device",
    file: "app/device/keep.go", find: "\t\t\tif strings.HasPrefix(key, Prefix) {\n\t\t\t\tplace.Remove(key)", put: "\t\t\tif key == planKey || key == unreadKey {\n\t\t\t\tplace.Remove(key)",
    packages: ["./app/device"], specs: ["my-data"],
  },
  {
    name: "where the device has no room, the reader is not told that the last words are lost",
    file: "app/device/browser.go", find: "\t\t\terr = ErrNoRoom\n", put: "",
    specs: ["my-data"],
  },
  {
    name: "undo of a removal puts the question at the end of the list",
    file: "app/plan/questions.go", find: "list = with(list, at, q)", put: "list = with(list, len(list), q)",
    packages: ["./app/plan"],
  },
  {
    name: "undo takes back what was written meanwhile",
    file: "app/plan/change.go", find: "if *field(p) == to {", put: "if *field(p) != from {",
    packages: ["./app/plan"],
  },
  {
    name: "where two lists are joined, the star of a question is lost",
    file: "app/plan/merge.go", find: "\t\tcase stars(list) < MaxStars:\n\t\t\tlist[i].Starred = true", put: "\t\tcase stars(list) < MaxStars:",
    packages: ["./app/plan"],
  },
  {
    name: "where two lists are joined and both have a visit, one visit is lost",
    file: "app/plan/merge.go", find: "join(join(a.Notes, b.Notes), m.mergeVisit(b))", put: "join(join(a.Notes, b.Notes), m.mergeVisit(b)[:0])",
    packages: ["./app/plan"],
  },
  {
    name: "a long note is cut where it should be refused whole",
    file: "app/plan/limits.go", find: "return \"\", &TooLong{Has: n, Max: max}", put: "return string([]rune(s)[:max]), nil",
    packages: ["./app/plan"], specs: ["questions"],
  },
  {
    name: "fields of a newer version are lost when a list goes through this one",
    file: "app/plan/merge.go", find: "m.rest, more = mergeRest(a.rest, b.rest)", put: "m.rest, more = a.rest, nil",
    packages: ["./app/plan"],
  },
  {
    name: "the calendar shows everybody what the visit is about",
    file: "app/plan/calendar.go", find: "\t\t\"CLASS:PRIVATE\",\n", put: "",
    packages: ["./app/plan"],
  },
  {
    name: "another place of the visit is another appointment in the calendar",
    file: "app/plan/uid.go", find: "if uid := p.uid(); uid != \"\" {", put: "if uid := p.uid(); uid != \"\" && v.Place == p.Visit.Place {",
    packages: ["./app/plan"], specs: ["questions"],
  },
  {
    name: "a year of five digits loses the place that was typed meanwhile",
    file: "app/ui/visit.go", find: "if visit != v.Store.Plan().Visit {", put: "if visit != v.Store.Plan().Visit && faults[0] == nil {",
    specs: ["questions"],
  },
  {
    name: "a file that the device does not give is met with silence",
    file: "web/boot/request.js", find: "answer = String(why);", put: "return;",
    specs: ["my-data", "share"],
  },
  {
    name: "a small file of millions of parts makes the page stand still",
    file: "app/plan/json_scan.go", find: "s.count > maxCount {", put: "s.count < 0 {",
    packages: ["./app/plan"],
  },
  {
    name: "a link that was cut off on its way brings half a list, and says nothing",
    file: "app/plan/fragment.go", find: "if err != nil || sum(data) != want {", put: "if err != nil || want == \"\" {",
    packages: ["./app/plan"],
  },
  {
    name: "the list on paper puts starred questions among the others",
    file: "app/plan/text.go", find: "if q.Starred != starred {", put: "if starred {",
    packages: ["./app/plan"],
  },
  {
    name: "who leaves with a question half written is not asked",
    file: "app/ui/drafts.go", find: "args[0].Call(\"preventDefault\")", put: "_ = args",
    specs: ["questions"],
  },
  {
    name: "a question moves, and the focus does not go along",
    file: "app/ui/questions.go", find: "\t\ttarget.Call(\"focus\")\n", put: "\t\t_ = target\n",
    specs: ["a11y-keyboard", "questions"],
  },
  {
    name: "Enter in the middle of a word of an input method adds half a question",
    file: "web/boot/compose.js", find: "e.isComposing || e.keyCode === 229 || just", put: "just",
    specs: ["questions"],
  },
  {
    name: "what a reader writes in Arabic stands from left to right",
    file: "app/ui/questions.go", find: "app.P().Class(\"cg-question__text\").Dir(\"auto\")", put: "app.P().Class(\"cg-question__text\")",
    specs: ["questions"],
  },
  {
    name: "an entry that another tab has changed is overwritten by the form",
    file: "app/ui/tried.go", find: "if trial.ID != 0 && have == t.was {", put: "if trial.ID != 0 && have.ID == t.was.ID {",
    specs: ["fault-reader"],
  },
  {
    name: "a second press of \"Change\" throws away what is being written",
    file: "app/ui/tried.go", find: "if t.open && t.writing() {", put: "if false {",
    specs: ["tried"],
  },
  {
    name: "a wrong answer in the form is told in red, and not at its field",
    file: "app/ui/tried.go", find: "\t\t\tfocus(ctx, f.id())\n", put: "",
    specs: ["tried", "a11y-keyboard"],
  },
  {
    name: "four times yes is met as if one had been a no",
    file: "app/ui/sure.go", find: "case slices.Contains(s[:], plan.No):", put: "case slices.Contains(s[:], plan.No) || !slices.Contains(s[:], plan.Unanswered):",
    specs: ["values"],
  },
  {
    name: "starting over with what matters cannot be taken back",
    file: "app/plan/values.go", find: "p.Values, p.ValuesNote, p.Sure = values, note, sure", put: "_, _, _ = values, note, sure",
    packages: ["./app/plan"], specs: ["values"],
  },
];
