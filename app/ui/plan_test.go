package ui_test

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"careguide/app/guide"
	"careguide/app/plan"
	"careguide/app/ui"
)

// stored returns a store with some of what a reader may have written.
func stored(t *testing.T) *Memory {
	t.Helper()
	p, problems, err := plan.Decode([]byte(`{"version":1,"revision":9,
		"values":[{"id":"work","weight":"a-lot"},{"id":"sleep","weight":"some"},{"id":"cost","weight":"not"},{"id":"own-3","text":"My <b>son</b>","weight":"a-lot"}],
		"sure":["yes","no","",""],
		"tried":[{"id":4,"medicine":"Sertraline & \"friends\"","dose":"150 mg","helped":"some","helpedNote":"I slept","sideEffects":"<script>x</script>","stillTaking":true}]}`))
	if err != nil || problems != nil {
		t.Fatal(problems, err)
	}
	return NewMemory(p)
}

// What a reader needs of the tools, as the build writes them and as the app
// draws them from a plan.
func TestPlanTools(t *testing.T) {
	w := ui.In("en")
	g := guide.Guide{
		Values:      []guide.Value{{ID: "work", Text: "I want to work."}, {ID: "sleep", Text: "I want to sleep."}, {ID: "cost", Text: "What it costs matters."}},
		ValueGroups: []guide.ValueGroup{{Title: "My life", Values: []guide.Slug{"work", "sleep", "cost"}}},
	}
	empty := NewMemory(plan.New())
	tests := []struct {
		name string
		ui   app.UI
		want []string
		not  []string
	}{
		{
			"the form asks for what a specialist wants to know, and has names to choose",
			&ui.Tried{Store: empty, Drugs: []string{"Prozac", "fluoxetine"}, Words: w},
			[]string{`for="tried-medicine"`, `list="tried-drugs"`, `id="tried-drugs"`, `<option value="Prozac"`, `for="tried-dose"`, "As written on your box or letter", `name="tried-helped"`, `for="tried-sideEffects"`, `for="tried-whyStopped"`, `role="status"`},
			[]string{`id="tried-list"`, "mg"},
		},
		{
			"there is a table for paper, with heads and empty rows",
			&ui.Tried{Store: empty, Words: w},
			[]string{`class="cg-tried__blank"` + "…" + strings.Repeat(`role="rowheader"`+"…", 6)},
			nil,
		},
		{
			"the list is a table with heads and buttons that name their row",
			&ui.Tried{Store: stored(t), Words: w},
			[]string{`role="table"`, `scope="col"`, `scope="row"`, "150 mg", "Some. I slept", "I still take or do this", `data-do="change"`, "Change…Sertraline &amp; ", `data-do="remove"`},
			[]string{"<script>x", "cg-tried--empty"},
		},
		{
			"each statement has three answers, and none is chosen for the reader",
			&ui.Values{Guide: g, Store: empty, Words: w},
			[]string{"My life", "I want to work.", `name="value-work"`, `value="a-lot"`, `value="some"`, `value="not"`, `for="values-own"`, `name="sure-3"`},
			[]string{"checked", `id="values-result"`, `id="sure-ask"`},
		},
		{
			"what matters becomes a list to talk about, without what does not",
			&ui.ValuesList{Plan: stored(t).Plan(), Statements: g.Values, Words: w.Plan},
			[]string{"To talk about", "Matters a lot" + "…" + "I want to work." + "…" + "My &lt;b&gt;son&lt;/b&gt;" + "…" + "Matters some" + "…" + "I want to sleep."},
			[]string{"What it costs", "<b>"},
		},
		{
			"a no is met with kindness and a question to take along",
			&ui.Values{Guide: g, Store: stored(t), Words: w},
			[]string{"It may help to ask more before you decide", `data-do="ask"`, `id="sure-ask"`},
			[]string{"You said yes to all four"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			html := app.HTMLString(tt.ui)
			for _, want := range tt.want {
				if !containsInOrder(html, strings.Split(want, "…")) {
					t.Errorf("no %s in:\n%s", want, html)
				}
			}
			for _, not := range tt.not {
				if strings.Contains(html, not) {
					t.Errorf("there is %s in:\n%s", not, html)
				}
			}
		})
	}
}

func containsInOrder(s string, parts []string) bool {
	for _, part := range parts {
		at := strings.Index(s, part)
		if at < 0 {
			return false
		}
		s = s[at+len(part):]
	}
	return true
}

func TestMemoryTellsOfChanges(t *testing.T) {
	m := NewMemory(plan.New())
	told := 0
	stop := m.OnChange(func() { told++ })
	add := func(text string) error {
		return m.Update(func(p *plan.Plan) error {
			p.Notes = "half done"
			_, err := p.AddQuestion(text, "")
			return err
		})
	}
	if err := add("one"); err != nil || told != 1 {
		t.Errorf("told %d times after a change (%v)", told, err)
	}
	if err := add(""); err == nil || told != 1 || m.Plan().Revision != 1 {
		t.Errorf("told %d times after a refusal, error %v", told, err)
	}
	stop()
	if err := add("two"); err != nil || told != 1 {
		t.Errorf("told %d times after the end (%v)", told, err)
	}
}
