package device

import (
	"maps"
	"slices"
)

// Memory is a place that is gone with the program: on the build machine, and
// in tests.
type Memory struct {
	Texts map[string]string
	Room  int  // bytes that all texts together may have; 0 for no limit
	Gone  bool // what is set is gone with the page
}

// InMemoryOnly is a browser of which nothing stays.
func InMemoryOnly() Browser { return Browser{Local: &Memory{}, Session: &Memory{}} }

func (m *Memory) Get(key string) (string, bool) {
	text, ok := m.Texts[key]
	return text, ok
}

func (m *Memory) Set(key, text string) error {
	size := len(key) + len(text)
	for k, t := range m.Texts {
		if k != key {
			size += len(k) + len(t)
		}
	}
	if m.Room > 0 && size > m.Room {
		return ErrNoRoom
	}
	if m.Texts == nil {
		m.Texts = map[string]string{}
	}
	m.Texts[key] = text
	return nil
}

func (m *Memory) Remove(key string) { delete(m.Texts, key) }

func (m *Memory) Keys() []string { return slices.Sorted(maps.Keys(m.Texts)) }

func (m *Memory) Lasting() bool { return !m.Gone }
