package slim

import (
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// goFolder, in the folder that Prepare fills, is a Go with the stubs for the
// standard library in it. All else there are links to the Go that is used: one
// that was downloaded lies in the module cache, and nothing may be laid over that
// (-overlay).
const goFolder = "go"

// layStd makes that Go. The stubs declare what packages of the standard library
// ask for, whatever its version: the compiler names what is missing.
func layStd(root, work string, without []string) error {
	cmd := exec.Command("go", "env", "GOROOT")
	cmd.Dir = root // whose go.mod says which Go is used
	said, err := cmd.Output()
	if err != nil {
		return err
	}
	goroot := strings.TrimSpace(string(said))
	stubs := map[string]string{}
	top := filepath.Join(root, stubFolder, stdFolder)
	err = filepath.WalkDir(top, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, err := filepath.Rel(top, name)
		if err != nil || slices.Contains(without, stdFolder+"/"+filepath.ToSlash(rel)) {
			return err
		}
		stubs[filepath.Join("src", rel)] = name
		if _, err := os.Stat(filepath.Join(goroot, "src", rel)); err != nil {
			return fmt.Errorf("%s/%s/%s: stands for no file any more (take it out): %w", stubFolder, stdFolder, filepath.ToSlash(rel), err)
		}
		return nil
	})
	if err != nil {
		return err
	}
	return shadow(goroot, filepath.Join(work, goFolder), stubs)
}

// shadow fills a new folder with links to what is in another, and to stubs, by
// their path in it, where there are any.
func shadow(from, to string, stubs map[string]string) error {
	if err := os.Mkdir(to, 0o755); err != nil {
		return err
	}
	entries, err := os.ReadDir(from)
	if err != nil {
		return err
	}
	for _, e := range entries {
		source, target := filepath.Join(from, e.Name()), filepath.Join(to, e.Name())
		inside := map[string]string{}
		for name, stub := range stubs {
			if name == e.Name() {
				source = stub
			} else if rest, ok := strings.CutPrefix(name, e.Name()+string(filepath.Separator)); ok {
				inside[rest] = stub
			}
		}
		if len(inside) > 0 {
			err = shadow(source, target, inside)
		} else {
			err = os.Symlink(source, target)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
