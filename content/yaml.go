package content

import (
	"errors"
	"reflect"
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// readYAML decodes a whole file into what into points to.
func (l *loader) readYAML(file string, into any) bool {
	src, ok := l.read(file)
	return ok && l.decode(file, src, 0, into)
}

// decode reads YAML into the struct that into points to. A key that the struct
// does not have is a fault, so that a misspelt one is never lost in silence.
// The first line of src is line skip+1 of the file.
func (l *loader) decode(file string, src []byte, skip int, into any) bool {
	before := len(l.faults.list)
	var doc yaml.Node
	if err := yaml.Unmarshal(src, &doc); err != nil {
		l.yamlFault(file, skip, err.Error())
		return false
	}
	if len(doc.Content) == 0 {
		l.faults.add(file, 0, "nothing in it (write %s)", fieldNames(reflect.TypeOf(into).Elem()))
		return false
	}
	// What is wrong with a value's words keeps nobody from reading on.
	before += l.checkPlain(file, &doc, skip)
	l.checkKeys(file, doc.Content[0], skip, reflect.TypeOf(into).Elem())
	var wrong *yaml.TypeError
	if err := doc.Decode(into); errors.As(err, &wrong) {
		for _, text := range wrong.Errors {
			l.yamlFault(file, skip, text)
		}
	} else if err != nil {
		l.yamlFault(file, skip, err.Error())
	}
	return len(l.faults.list) == before
}

var yamlLine = regexp.MustCompile(`^(?:yaml: )?line (\d+): `)

// yamlFault reports the decoder's own message at its line.
func (l *loader) yamlFault(file string, skip int, text string) {
	line := 0
	if m := yamlLine.FindStringSubmatch(text); m != nil {
		line, _ = strconv.Atoi(m[1])
		line += skip
		text = text[len(m[0]):]
	}
	l.faults.add(file, line, "%s (see README.md, \"Write a guide\")", strings.TrimPrefix(text, "yaml: "))
}

// checkKeys reports keys of n that have no field in t, at any depth.
func (l *loader) checkKeys(file string, n *yaml.Node, skip int, t reflect.Type) {
	if wrapper, ok := reflect.Zero(t).Interface().(hasInner); ok {
		t = wrapper.inner()
	}
	switch {
	case t.Kind() == reflect.Slice && n.Kind == yaml.SequenceNode:
		for _, item := range n.Content {
			l.checkKeys(file, item, skip, t.Elem())
		}
	case t.Kind() == reflect.Struct && n.Kind == yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			key, value := n.Content[i], n.Content[i+1]
			field, ok := fieldOf(t, key.Value)
			if !ok {
				l.faults.add(file, key.Line+skip, "unknown field %q (have %s)", key.Value, fieldNames(t))
				continue
			}
			l.checkKeys(file, value, skip, field.Type)
		}
	}
}

func fieldOf(t reflect.Type, key string) (reflect.StructField, bool) {
	for i := range t.NumField() {
		if t.Field(i).Tag.Get("yaml") == key {
			return t.Field(i), true
		}
	}
	return reflect.StructField{}, false
}

func fieldNames(t reflect.Type) string {
	if t.Kind() != reflect.Struct {
		return "a list"
	}
	var names []string
	for i := range t.NumField() {
		names = append(names, t.Field(i).Tag.Get("yaml"))
	}
	return strings.Join(names, ", ")
}
