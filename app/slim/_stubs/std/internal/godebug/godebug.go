// Package godebug stands for internal/godebug, the settings that a variable of
// the environment changes. In a browser nobody sets one; the real package
// brings a parser, a hash and the runtime's metrics.
package godebug

// A Setting has the value that it has from the start: none.
type Setting struct{ name string }

// New returns the setting of a name.
func New(name string) *Setting { return &Setting{name} }

// Name returns the name.
func (s *Setting) Name() string { return s.name }

// Value returns nothing.
func (s *Setting) Value() string { return "" }

// IncNonDefault counts what does not happen.
func (s *Setting) IncNonDefault() {}
