package main_test

import (
	"bufio"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"
)

// The program that ./build.sh binary makes serves its site from any folder of
// a machine that has nothing else of ours, and ends when it is told to.
func TestBinary(t *testing.T) {
	machine := t.TempDir()
	program := filepath.Join(machine, "careguide")
	buildBinary(t, program)

	cmd := exec.Command(program, "serve", "-prefix", "/guides/")
	cmd.Dir = machine
	cmd.Env = []string{"PORT=0"}
	said, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill() }) // in case it does not end by itself
	lines := bufio.NewReader(said)
	line, err := lines.ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	url := regexp.MustCompile(`url=(\S+)`).FindStringSubmatch(line)
	if url == nil || !strings.HasSuffix(url[1], "/guides/") {
		t.Fatalf("said %q, want the address", line)
	}

	get := func(name, since string) (*http.Response, string) {
		t.Helper()
		r, err := http.NewRequest("GET", url[1]+name, nil)
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("If-Modified-Since", since)
		r.Header.Set("Accept-Encoding", "br")
		res, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		defer res.Body.Close()
		body, err := io.ReadAll(res.Body)
		if err != nil {
			t.Fatal(err)
		}
		return res, string(body)
	}
	res, body := get("of-the-test/", "")
	if res.StatusCode != 200 || body != "in brotli" || res.Header.Get("Content-Encoding") != "br" {
		t.Errorf("%d %q", res.StatusCode, body)
	}
	info, err := os.Stat(program)
	if err != nil {
		t.Fatal(err)
	}
	changed := res.Header.Get("Last-Modified")
	if want := info.ModTime().UTC().Format(http.TimeFormat); changed != want {
		t.Errorf("Last-Modified %q, want when the program was put there: %q", changed, want)
	}
	if res, _ := get("of-the-test/", changed); res.StatusCode != 304 {
		t.Errorf("since then: %d, want 304", res.StatusCode)
	}

	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	rest, _ := io.ReadAll(lines)
	if len(rest) > 0 {
		t.Errorf("said besides: %s", rest)
	}
	killed := time.AfterFunc(time.Minute, func() { _ = cmd.Process.Kill() })
	defer killed.Stop()
	if err := cmd.Wait(); err != nil {
		t.Errorf("ended with %v", err)
	}
}

// buildBinary builds the program with a page of our own in it. It need not have
// a site besides: tests run before the first build.
func buildBinary(t *testing.T, program string) {
	t.Helper()
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	replace := map[string]string{}
	for name, text := range map[string]string{"index.html": "home", "of-the-test/index.html": "as it is", "of-the-test/index.html.br": "in brotli"} {
		file := filepath.Join(t.TempDir(), "file")
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		replace[filepath.Join(root, "dist", filepath.FromSlash(name))] = file
	}
	overlay, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "overlay.json")
	if err := os.WriteFile(file, overlay, 0o600); err != nil {
		t.Fatal(err)
	}
	build := exec.Command("go", "build", "-tags", "binary", "-overlay", file, "-o", program, ".")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
}
