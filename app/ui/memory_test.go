package ui_test

import "careguide/app/plan"

// Memory is a Store that lasts as long as the page.
type Memory struct {
	plan      plan.Plan
	listeners map[int]func()
	last      int // listener's number
}

// NewMemory returns a Store with p in it.
func NewMemory(p plan.Plan) *Memory { return &Memory{plan: p, listeners: map[int]func(){}} }

func (m *Memory) Plan() plan.Plan { return m.plan }

func (m *Memory) Update(change func(*plan.Plan) error) error {
	p := m.plan
	if err := change(&p); err != nil {
		return err
	}
	changed := p.Revision != m.plan.Revision
	m.plan = p
	if changed {
		for _, call := range m.listeners {
			call()
		}
	}
	return nil
}

func (m *Memory) OnChange(changed func()) (stop func()) {
	m.last++
	id := m.last
	m.listeners[id] = changed
	return func() { delete(m.listeners, id) }
}
