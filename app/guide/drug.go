package guide

// A Drug is a medicine that readers may have heard of, or tried.
type Drug struct {
	Name   string   // generic
	Brands []string // US; may be empty
	Kind   string   // what it is, in plain words
}
