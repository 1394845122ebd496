package guide

// A Drug is a medicine that readers may have heard of, or tried.
type Drug struct {
	Name   string
	Brands []string
	Kind   string
}
