//go:build !wasm && !binary

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"careguide/app/release"
)

// makeRelease packs dist/ into a folder of the version's name inside parent.
// Its day and its commits are git's, so that one commit makes one release.
func makeRelease(parent string) error {
	changelog, err := os.ReadFile("CHANGELOG.md")
	if err != nil {
		return err
	}
	version, err := release.Latest(string(changelog))
	if err != nil {
		return err
	}
	changed, err := git("status", "--porcelain")
	if err != nil {
		return err
	}
	if changed != "" {
		return fmt.Errorf("not all is committed (a release is made of one commit):\n%s", changed)
	}
	committed, err := git("log", "-1", "--format=%cI")
	if err != nil {
		return err
	}
	day, err := time.Parse(time.RFC3339, committed)
	if err != nil {
		return err
	}
	commits, err := git(append([]string{"log", "--format=%s (%h)"}, since()...)...)
	if err != nil {
		return err
	}
	out := filepath.Join(parent, version)
	r := release.Release{Version: version, Root: ".", Dist: "dist", Day: day, Changelog: string(changelog), Commits: strings.Split(commits, "\n")}
	if err := release.Make(r, out); err != nil {
		return err
	}
	fmt.Println(out)
	return nil
}

// since returns the range of commits after the last tag; all where there is none.
func since() []string {
	tag, err := git("describe", "--tags", "--abbrev=0", "HEAD^")
	if err != nil {
		return nil
	}
	return []string{tag + "..HEAD"}
}

func git(args ...string) (string, error) {
	out, err := exec.Command("git", args...).Output()
	if err != nil {
		return "", fmt.Errorf("git %s: %w", args[0], err)
	}
	return strings.TrimSpace(string(out)), nil
}
