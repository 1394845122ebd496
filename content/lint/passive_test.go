package lint

import "testing"

func TestIsPassive(t *testing.T) {
	tests := []struct {
		want bool
		in   string
	}{
		{true, "It is given by a nurse."},
		{true, "The dose was slowly raised."},
		{true, "It has not been studied."},
		{true, "They are often not covered."},
		{true, "Is it covered?"},
		{true, "You may be told to wait."},
		{true, "It is being tested now."},
		{true, "Visits aren't paid for."},
		{true, "It is used late."},

		{false, "Staff give it."},
		{false, "It has helped many."},
		{false, "You are tired and worried."},
		{false, "This is called a boost."},
		{false, "It is known as tapering."},
		{false, "There is need for speed."},
		{false, "It is a hundred miles."},
		{false, "It is working."},
		{false, "Treatments given by a nurse cost more."}, // a passive that cannot be seen
	}
	for _, tt := range tests {
		if got := isPassive(tt.in); got != tt.want {
			t.Errorf("isPassive(%q) = %v, want %v", tt.in, got, tt.want)
		}
	}
}
