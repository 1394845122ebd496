package content

import (
	"fmt"
	"strings"

	"careguide/app/guide"
)

type siteFile struct {
	Address     located[string] `yaml:"address"`
	Feedback    located[string] `yaml:"feedback"`
	Library     located[string] `yaml:"library"`
	LibraryName string          `yaml:"library-name"`
}

// CheckAddress refuses what cannot be the address of a site. None is none.
func CheckAddress(address string) error {
	if address != "" && (!strings.HasPrefix(address, "https://") || !strings.HasSuffix(address, "/")) {
		return fmt.Errorf("bad address %q (start it with https:// and end it with /)", address)
	}
	return nil
}

const siteName = "site.yaml"

// site reads what the publisher sets.
func (l *loader) site() guide.Site {
	var f siteFile
	if !l.readYAML(siteName, &f) {
		return guide.Site{}
	}
	s := guide.Site{Address: f.Address.value, Feedback: f.Feedback.value, Library: f.Library.value, LibraryName: f.LibraryName}
	if err := CheckAddress(s.Address); err != nil {
		l.faults.add(siteName, f.Address.line, "%v", err)
	}
	if s.Feedback != "" && !strings.HasPrefix(s.Feedback, "https://") && !strings.HasPrefix(s.Feedback, "mailto:") {
		l.faults.add(siteName, f.Feedback.line, "bad feedback address %q (start it with mailto: or https://)", s.Feedback)
	}
	if s.Library != "" && (!strings.HasPrefix(s.Library, "https://") || !strings.Contains(s.Library, guide.QueryMark) || s.LibraryName == "") {
		l.faults.add(siteName, f.Library.line, "bad library %q (start it with https://, put %s where the topic stands, and write library-name)", s.Library, guide.QueryMark)
	}
	return s
}
