package serve

import (
	"errors"
	"flag"
	"testing"
	"testing/fstest"
)

func TestSettings(t *testing.T) {
	site := fstest.MapFS{"index.html": {}}
	tests := []struct {
		args    []string
		env     map[string]string
		address string
		prefix  string
		fault   string
	}{
		{nil, nil, "127.0.0.1:8080", "/", ""},
		{nil, map[string]string{"ADDR": "0.0.0.0", "PORT": "80"}, "0.0.0.0:80", "/", ""},
		{[]string{"-addr", "::1", "-port", "81"}, map[string]string{"ADDR": "0.0.0.0", "PORT": "80"}, "[::1]:81", "/", ""},
		{[]string{"-addr", "[::]"}, nil, "[::]:8080", "/", ""},
		{[]string{"-prefix", "/a/guides/"}, nil, "127.0.0.1:8080", "/a/guides/", ""},
		{[]string{"-prefix", "guides"}, nil, "", "", "prefix guides: begin and end it with a slash, as in /guides/"},
		{[]string{"-prefix", "/guides"}, nil, "", "", "prefix /guides: begin and end it with a slash, as in /guides/"},
		{[]string{"-prefix", "/a//b/"}, nil, "", "", "prefix /a//b/: begin and end it with a slash, as in /guides/"},
		{[]string{"-port", "0"}, nil, "127.0.0.1:0", "/", ""},
		{[]string{"-port", "-1"}, nil, "", "", "port -1: not a port (write a number up to 65535)"},
		{nil, map[string]string{"PORT": "http"}, "", "", "port http: not a port (write a number up to 65535)"},
		{[]string{"-folder", "x"}, nil, "", "", "flag provided but not defined: -folder (careguide serve -help names the options)"},
		{[]string{"-connections", "0", "-port", "65536", "dist"}, nil, "", "", // all mistakes at once
			"dist: not understood (options begin with -)\nport 65536: not a port (write a number up to 65535)\nconnections 0: allow at least 1"},
	}
	for _, tt := range tests {
		s, address, err := settings(tt.args, site, func(name string) string { return tt.env[name] })
		switch {
		case tt.fault != "":
			if err == nil || err.Error() != tt.fault {
				t.Errorf("%v: %v, want %s", tt.args, err, tt.fault)
			}
		case err != nil:
			t.Errorf("%v: %v", tt.args, err)
		case address != tt.address || s.prefix != tt.prefix:
			t.Errorf("%v: %s %s, want %s %s", tt.args, address, s.prefix, tt.address, tt.prefix)
		}
	}
	if _, _, err := settings([]string{"-help"}, site, func(string) string { return "" }); !errors.Is(err, flag.ErrHelp) {
		t.Errorf("-help: %v", err)
	}
	if err := Command(nil, nil); err == nil {
		t.Error("serves nothing")
	}
	dir := t.TempDir()
	if err := Command([]string{"-dir", dir}, nil); err == nil || err.Error() != dir+": index.html: missing, so this is no site (run ./build.sh first)" {
		t.Errorf("a folder without a site: %v", err)
	}
}

func TestLocalSaysWhatToWrite(t *testing.T) {
	for _, port := range []string{"x", "0", "65535", "-1"} {
		if err := Local(t.TempDir(), "", port); err == nil {
			t.Errorf("PORT=%s is taken", port)
		}
	}
	if err := Local(t.TempDir(), "", ""); err == nil {
		t.Error("serves a folder without a site")
	}
}
