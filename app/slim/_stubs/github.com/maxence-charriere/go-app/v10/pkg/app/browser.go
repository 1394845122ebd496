package app

// A browser tells components of links, updates, installing and resizing.
// Careguide's pages are documents with links of their own, and web/boot looks
// after the rest: it listens to nothing.
type browser struct{ AppUpdatable bool }

// HandleEvents listens to nothing.
func (*browser) HandleEvents(Context, func(any)) {}
