//go:build !wasm

package main

import (
	"fmt"

	"careguide/app/site"
)

// bytes prints what the files of a built site cost, as Markdown: the figures of
// docs/hosting-bytes.md and docs/growing.md.
func bytes(dist string) error {
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
	return nil
}
