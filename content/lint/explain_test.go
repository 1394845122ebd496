package lint

import (
	"strings"
	"testing"
)

// The term stands between angle brackets.
func TestIsExplained(t *testing.T) {
	tests := []struct {
		want bool
		in   string
	}{
		{true, "A <placebo> (dummy pill) did less."},
		{true, "An <MAOI> drug (an older kind) may help."},
		{true, "<Electroconvulsive therapy> (ECT) (a small, planned fit) may help."},
		{true, "A <boxed (serious) warning> is on the label."},
		{true, "Go down in steps (<tapering>)."},
		{true, "<Mania> is a spell of very high mood."},
		{true, "A <personality disorder> is a lasting pattern of feeling."},
		{true, "<Bipolar disorder> has spells of high and low mood."},
		{true, "<Off-label> means not approved for this use."},
		{true, "This is called <augmentation>."},
		{true, "A short form called intermittent <theta burst stimulation> takes less time."},
		{true, "Its full name is <vagus nerve stimulation>."},
		{true, "Electric shock treatment, or <ECT>, may help."},
		{true, "It may set off <mania>, a spell of very high mood."},
		{true, "In bipolar disorder, it may set off <mania>, dangerously high mood."},
		{true, "It goes to a neck nerve, the <vagus>."},
		{true, "<Aripiprazole>: an antipsychotic."},
		{true, "<Serotonin> – a messenger in the brain."},
		{true, "Add an antipsychotic such as <quetiapine>."},
		{true, "It has five add-ons: <aripiprazole>, lithium and more."},
		{true, "It has five add-ons: aripiprazole, lithium and <quetiapine>."},
		{true, "A doctor, <psychologist> or other licensed therapist gives it."},

		{false, "A <placebo> did less."},
		{false, "<Electroconvulsive therapy> (ECT) may help."},
		{false, "<Seizures> are rare."},
		{false, "<Ketamine> is not approved for this use."},
		{false, "<Ketamine> is given by a nurse at a clinic."},
		{false, "<Lithium> has more side effects than most."},
		{false, "With <mania>, call your doctor."},
		{false, "With <mania>, a doctor can help."},
		{false, "Call for a fever, <seizures>, or confusion."},
		{false, "Metal in the head, or a <pacemaker>, may rule it out."},
		{false, "Topic now: <esketamine> without a tablet."},
		{false, "Ask (and ask again about <lithium> and food)."},
	}
	for _, tt := range tests {
		before, rest, _ := strings.Cut(tt.in, "<")
		term, after, _ := strings.Cut(rest, ">")
		if got := isExplained(before+term+after, len(before), len(before)+len(term)); got != tt.want {
			t.Errorf("%q: explained = %v, want %v", tt.in, got, tt.want)
		}
	}
}
