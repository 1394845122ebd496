package content

import (
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

// inner lets checkKeys look through to the fields of the value.
func (l located[T]) inner() reflect.Type { return reflect.TypeFor[T]() }

// hasInner is what every located[T] is.
type hasInner interface{ inner() reflect.Type }
