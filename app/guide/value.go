package guide

// A Value is a statement on what may matter to a reader in a treatment, in the
// reader's own voice.
type Value struct {
	ID   Slug
	Text string
}

// MaxValues is how many statements stand together, for the reason of MaxOptions.
const MaxValues = 7

// A ValueGroup is a set of statements under one name. Guide.Values has the
// statements of all groups, in their order.
type ValueGroup struct {
	Title  string
	Values []Slug
}
