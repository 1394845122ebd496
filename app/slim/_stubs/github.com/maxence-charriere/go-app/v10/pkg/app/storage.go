package app

// BrowserStorage is what go-app offers for keeping values as JSON. Careguide
// keeps its own text (app/device); here nothing is kept, and that is said.
type BrowserStorage interface {
	Set(name string, value any) error
	Get(name string, value any) error
	Del(name string)
}

type noStorage struct{}

func newJSStorage(string) noStorage            { return noStorage{} }
func newMemoryStorage() noStorage              { return noStorage{} }
func (noStorage) Set(name string, _ any) error { leftOut(name); return nil }
func (noStorage) Get(name string, _ any) error { leftOut(name); return nil }
func (noStorage) Del(name string)              { leftOut(name) }
