package site

import (
	"fmt"
	"os"
	"path/filepath"
)

// program lists the files that only the tools need, the largest last: where
// readers save data, they come when a tool is asked for.
func (a assets) program() []string { return []string{a.Exec, a.Tools, a.App} }

// measureProgram notes how much a reader downloads for the tools from a host
// that sends files packed, in megabytes of a million bytes.
func (b *builder) measureProgram() error {
	var bytes int64
	for _, name := range b.assets.program() {
		file := filepath.Join(b.dir, name)
		if err := compressFile(file); err != nil {
			return err
		}
		info, err := os.Stat(file + ".br")
		if err != nil {
			return err
		}
		bytes += info.Size()
	}
	b.assets.Need = fmt.Sprintf("%.1f", float64(bytes)/1e6)
	return nil
}
