//go:build binary

// Package careguide is the site that was built into dist/, for the program that
// carries it (./build.sh binary). It exists in that build only.
package careguide

import (
	"embed"
	"io/fs"
)

//go:embed all:dist
var dist embed.FS

// Dist returns the files of the site.
func Dist() (fs.FS, error) { return fs.Sub(dist, "dist") }
