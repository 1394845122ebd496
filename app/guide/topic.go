package guide

// A TopicGroup is a set of related topics under one name.
type TopicGroup struct {
	ID     Slug
	Title  string
	Topics []Topic
}

// A Topic is a subject close to the guides, with a plain description.
type Topic struct {
	Slug    Slug
	Name    string
	Aliases []string // other names that readers look for
	Related bool     // has to do with depression
	Text    string   // plain text
	Guide   Slug     // the section or option of the guide that covers it, if any
}
