package content

import (
	"fmt"
	"reflect"

	"go.yaml.in/yaml/v3"
)

// located is a value of a YAML file that knows its line.
type located[T any] struct {
	value T
	line  int
}

func (l *located[T]) UnmarshalYAML(n *yaml.Node) error {
	l.line = n.Line
	return n.Decode(&l.value)
}

// whole is a whole number. The decoder would take 40.5 for 40.
type whole int

func (w *whole) UnmarshalYAML(n *yaml.Node) error {
	if n.Tag != "!!int" {
		return &yaml.TypeError{Errors: []string{fmt.Sprintf("line %d: %q is not a whole number", n.Line, n.Value)}}
	}
	return n.Decode((*int)(w))
}

// inner lets checkKeys look through to the fields of the value.
func (l located[T]) inner() reflect.Type { return reflect.TypeFor[T]() }

// hasInner is what every located[T] is.
type hasInner interface{ inner() reflect.Type }
