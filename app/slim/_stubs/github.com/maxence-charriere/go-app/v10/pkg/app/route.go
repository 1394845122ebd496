package app

import "github.com/maxence-charriere/go-app/v10/pkg/errors"

// A router knows which component a path shows. Paths are compared whole: a
// regular expression would bring package regexp.
type router map[string]func() Composer

func makeRouter() router { return router{} }

func (r router) route(path string, newComponent func() Composer) { r[path] = newComponent }

func (r router) routeWithRegexp(pattern string, _ func() Composer) {
	panic(errors.New("routes with regular expressions are left out of the browser's program (use app.Route)").WithTag("pattern", pattern))
}

func (r router) createComponent(path string) (Composer, bool) {
	newComponent, ok := r[path]
	if !ok {
		return nil, false
	}
	return newComponent(), true
}
