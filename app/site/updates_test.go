package site

import (
	"os"
	"slices"
	"strings"
	"testing"

	"careguide/app/guide"
	"careguide/content"
)

// Three whole sites are built here, app.wasm too: none has another program for
// another content.
func TestUpdatesBringOnlyWhatChanged(t *testing.T) {
	load := func() (guide.Library, error) { return content.Load(os.DirFS("../../content")) }
	all, err := Updates(load, "../..")
	if err != nil {
		t.Fatal(err)
	}
	const slug = "treatment-resistant-depression"
	named := func(u Update, parts ...string) (files []string) {
		for _, f := range u.Files {
			if slices.ContainsFunc(parts, func(p string) bool { return strings.HasPrefix(f, p) }) {
				files = append(files, f)
			}
		}
		return files
	}
	typo, option, program := all[0], all[1], all[2]

	if got := named(typo, ""); len(got) != 3 || len(named(typo, "library/", "sw.js", slug+"/index.html")) != 3 {
		t.Errorf("a typo changes %v, want the library, the worker and the guide's page", got)
	}
	if got := named(option, "app-", "boot-", "wasm_exec-", "embed.js", "embed/1"); len(got) > 0 {
		t.Errorf("a new option changes %v", got)
	}
	if got := named(option, slug+"/"+string(dropped(t, load))+"/", slug+"/index.html", "library/"); len(got) != 3 {
		t.Errorf("a new option changes of its page, the guide's and the library only %v", got)
	}
	if got := named(program, "library/", "wasm_exec-", "embed.js"); len(got) > 0 || len(named(program, "app-", "boot-", "sw.js", slug+"/ect/")) != 4 {
		t.Errorf("a change of the program changes %v, and %d files", got, len(program.Files))
	}
	for _, u := range all {
		t.Logf("%s: %d files, %d bytes, guide's page %d, with tools %d", u.Change, len(u.Files), u.Installed, u.Page, u.Tools)
		if u.Page == 0 || u.Tools <= u.Page || u.Installed < u.Tools {
			t.Errorf("%s: the page has %d bytes, with its tools %d, all of it %d", u.Change, u.Page, u.Tools, u.Installed)
		}
	}
	if typo.Installed*10 > program.Installed {
		t.Errorf("a typo brings %d bytes, the program %d", typo.Installed, program.Installed)
	}
}

// dropped returns the option that dropOption takes out.
func dropped(t *testing.T, load func() (guide.Library, error)) guide.Slug {
	t.Helper()
	l, err := load()
	if err != nil {
		t.Fatal(err)
	}
	with := l.Guides[0].Options()
	if err := dropOption(&l.Guides[0]); err != nil {
		t.Fatal(err)
	}
	without := l.Guides[0].Options()
	for i, o := range with {
		if i == len(without) || o.ID != without[i].ID {
			return o.ID
		}
	}
	t.Fatal("dropOption has taken nothing out")
	return ""
}

func TestUpdatesNeedAGuideToTry(t *testing.T) {
	if err := mistype(&guide.Guide{}); err != errUnfit {
		t.Errorf("mistype of an empty guide: %v", err)
	}
	if err := dropOption(&guide.Guide{}); err != errUnfit {
		t.Errorf("dropOption of an empty guide: %v", err)
	}
}
