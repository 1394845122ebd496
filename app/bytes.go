//go:build !wasm && !binary

package main

import (
	"fmt"

	"careguide/app/site"
)

// printBytes prints what the files of a built site cost, as Markdown: the tables of
// docs/hosting-bytes.md and docs/growing.md.
func printBytes(dist string) error {
	kinds, err := site.Kinds(dist)
	if err != nil {
		return err
	}
	fmt.Println("| files | number | bytes | brotli | gzip here | gzip -9 | zstd |\n| --- | --: | --: | --: | --: | --: | --: |")
	for _, k := range kinds {
		fmt.Printf("| %s | %d | %d | %d | %d | %d | %d |\n", k.Name, k.Files, k.Bytes, k.Brotli, k.Gzip, k.Gzip9, k.Zstd)
	}
	visits, err := site.Visits(dist)
	if err != nil {
		return err
	}
	fmt.Println("\n| what a reader is sent | requests | bytes with brotli | with gzip | as it is |\n| --- | --: | --: | --: | --: |")
	for _, v := range visits {
		fmt.Printf("| %s | %d | %d | %d | %d |\n", v.Name, v.Requests, v.Brotli, v.Gzip, v.Bytes)
	}
	printTraffic(visits)
	return nil
}

// printTraffic prints what a day of many readers asks for.
func printTraffic(visits []site.Visit) {
	crowd := site.DefaultCrowd
	day := crowd.Day(visits)
	fmt.Println("\n| one reader | requests | bytes |\n| --- | --: | --: |")
	for _, s := range crowd.Steps(visits) {
		fmt.Printf("| %s | %.0f | %.0f |\n", s.Name, s.Requests, s.Bytes)
	}
	const seconds, giga = 24 * 60 * 60, 1e9
	fmt.Printf("\n| %.0f million readers a day | a day | mean | peak |\n| --- | --: | --: | --: |\n", crowd.Readers/1e6)
	row := func(what string, a float64, unit string, perDay float64, perSecond string) {
		fmt.Printf("| %s | %.1f %s | %.1f %s | %.1f %s |\n", what, a, unit, perDay/seconds, perSecond, perDay/seconds*crowd.Peak, perSecond)
	}
	row("requests", day.Requests/1e6, "million", day.Requests, "/s")
	row("bytes", day.Bytes/1e12, "TB", day.Bytes*8/giga, "Gbit/s")
	fmt.Println("\n| what reaches the origin | requests a day | mean | share that the CDN answers |\n| --- | --: | --: | --: |")
	for _, o := range []struct {
		what         string
		edges, fresh float64
	}{
		{"300 edges that ask for every file without a hash", 300, 0},
		{"300 edges that keep it for a minute", 300, 60},
		{"300 edges that keep it for ten minutes", 300, 600},
		{"300 edges behind one (a shield), a minute", 1, 60},
	} {
		n := crowd.Origin(visits, o.edges, o.fresh)
		fmt.Printf("| %s | %.0f | %.1f /s | %.2f %% |\n", o.what, n, n/seconds, 100*(1-n/day.Requests))
	}
	steps := crowd.Steps(visits)
	mix := func(first, tool float64) float64 { return first*(1-crowd.Touching) + tool*crowd.Touching }
	fmt.Printf("\nA million embeds, all for the first time, %.0f %% with a tool: %.1f million requests, %.0f GB.\n",
		100*crowd.Touching, mix(steps[0].Requests, steps[1].Requests), mix(steps[0].Bytes, steps[1].Bytes)*1e6/giga)
}
