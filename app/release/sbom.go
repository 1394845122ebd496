package release

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"strings"

	cdx "github.com/CycloneDX/cyclonedx-go"
)

// sbom returns the list of components as CycloneDX 1.6. What only builds the
// site is in it with the scope excluded: it is in no file that is published.
func sbom(r Release, components []Component) ([]byte, error) {
	var list []cdx.Component
	for _, c := range components {
		scope := cdx.ScopeRequired
		if c.Use != Reader {
			scope = cdx.ScopeExcluded
		}
		list = append(list, cdx.Component{
			BOMRef:     purl(c),
			Type:       cdx.ComponentTypeLibrary,
			Name:       c.Name,
			Version:    c.Version,
			Scope:      scope,
			PackageURL: purl(c),
			Licenses:   &cdx.Licenses{{License: &cdx.License{ID: c.License}}},
			Hashes:     hashes(c),
		})
	}
	bom := cdx.NewBOM()
	bom.Metadata = &cdx.Metadata{
		Timestamp: r.Day.UTC().Format("2006-01-02T15:04:05Z"),
		Component: &cdx.Component{BOMRef: r.name(), Type: cdx.ComponentTypeApplication, Name: "careguide", Version: r.Version, Licenses: &cdx.Licenses{{License: &cdx.License{ID: "MIT"}}}},
	}
	bom.Components = &list
	var out bytes.Buffer
	err := cdx.NewBOMEncoder(&out, cdx.BOMFileFormatJSON).SetPretty(true).EncodeVersion(bom, cdx.SpecVersion1_6)
	return out.Bytes(), err
}

// purl returns a module's package URL (github.com/package-url/purl-spec).
func purl(c Component) string { return "pkg:golang/" + c.Name + "@" + c.Version }

// hashes turns go.sum's "h1:", a SHA-256 of the list of a module's files, into
// hex.
func hashes(c Component) *[]cdx.Hash {
	sum, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(c.Sum, "h1:"))
	if err != nil || len(sum) != sha256.Size {
		return nil
	}
	return &[]cdx.Hash{{Algorithm: cdx.HashAlgoSHA256, Value: hex.EncodeToString(sum)}}
}
