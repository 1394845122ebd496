package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"time"
)

const (
	binary       = "bin/careguide"
	brotliModule = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"
)

// A process is a server that runs until stop.
type process struct {
	name string
	url  string
	cmd  *exec.Cmd
}

func (p *process) stop() {
	_ = p.cmd.Process.Signal(syscall.SIGTERM)
	_ = p.cmd.Wait()
}

func startCareguide() (*process, error) {
	cmd := exec.Command(binary, "serve", "-port", "0")
	said, err := cmd.StderrPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	line, _ := bufio.NewReader(said).ReadString('\n')
	url := regexp.MustCompile(`url=(\S+)`).FindStringSubmatch(line)
	if url == nil {
		_ = cmd.Process.Kill()
		return nil, fmt.Errorf("%s: did not start: %s", binary, line)
	}
	return &process{"careguide", url[1], cmd}, nil
}

// http around our server block, as in Debian's own nginx.conf.
const nginxFrame = `load_module %[1]s;
daemon off;
user %[5]s;
pid %[2]s/nginx.pid;
error_log stderr warn;
worker_processes auto;
events { worker_connections 768; }
http {
  sendfile on;
  tcp_nopush on;
  types_hash_max_size 2048;
  client_body_temp_path %[2]s/b; proxy_temp_path %[2]s/p; fastcgi_temp_path %[2]s/f; uwsgi_temp_path %[2]s/u; scgi_temp_path %[2]s/s;
  keepalive_requests %[4]d;
  include %[3]s;
}
`

// nginx closes a connection after 1,000 requests, which wrk would count as an error.
const keepaliveRequests = 1_000_000_000

// startNginx serves dist/ with the very lines of web/hosting/nginx.conf, but
// for the folder and the address.
func startNginx(work string) (*process, error) {
	dist, err := filepath.Abs("dist")
	if err != nil {
		return nil, err
	}
	site, err := os.ReadFile("web/hosting/nginx.conf")
	if err != nil {
		return nil, err
	}
	address, err := freeAddress()
	if err != nil {
		return nil, err
	}
	text := regexp.MustCompile(`(?m)^(\s*)listen [^;]*;`).ReplaceAllString(string(site), "${1}listen "+address+";")
	text = strings.ReplaceAll(text, "/srv/careguide", dist)
	siteFile, confFile := filepath.Join(work, "site.conf"), filepath.Join(work, "nginx.conf")
	if err := os.WriteFile(siteFile, []byte(text), 0o600); err != nil {
		return nil, err
	}
	user, err := exec.Command("id", "-un").Output()
	if err != nil {
		return nil, err
	}
	conf := fmt.Sprintf(nginxFrame, brotliModule, work, siteFile, keepaliveRequests, strings.TrimSpace(string(user)))
	if err := os.WriteFile(confFile, []byte(conf), 0o600); err != nil {
		return nil, err
	}
	cmd := exec.Command("nginx", "-p", work, "-c", confFile)
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	p := &process{"nginx", "http://" + address + "/", cmd}
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		if c, err := net.Dial("tcp", address); err == nil {
			c.Close()
			return p, nil
		}
	}
	p.stop()
	return nil, fmt.Errorf("nginx does not answer at %s (what it says stands above)", address)
}

func freeAddress() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	defer l.Close()
	return l.Addr().String(), nil
}

// sameAnswers makes sure that both do the same work: the same bytes, in the
// same encoding, with every header that one of them has but those of its own.
func sameAnswers(ours, theirs *process) error {
	own := map[string]bool{"Date": true, "Server": true, "Etag": true, "Last-Modified": true, "Accept-Ranges": true, "Referrer-Policy": true, "Connection": true}
	for _, path := range paths {
		a, bytesA, err := fetch(ours.url + path)
		if err != nil {
			return err
		}
		b, bytesB, err := fetch(theirs.url + path)
		if err != nil {
			return err
		}
		if !bytes.Equal(bytesA, bytesB) || a.Get("Content-Encoding") != "br" {
			return fmt.Errorf("%s: the two send different bytes, or not brotli (build again: ./build.sh binary)", path)
		}
		for name := range b {
			// A policy that means something on pages only may stand on other files too.
			if !own[name] && a.Get(name) != b.Get(name) && name != "Cross-Origin-Embedder-Policy" && name != "Content-Type" {
				return fmt.Errorf("%s: %s: %q, nginx sends %q", path, name, a.Get(name), b.Get(name))
			}
		}
	}
	return nil
}

// fetch gets a file in brotli.
func fetch(url string) (http.Header, []byte, error) {
	r, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return nil, nil, err
	}
	r.Header.Set("Accept-Encoding", "br")
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		return nil, nil, err
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err == nil && res.StatusCode != 200 {
		err = fmt.Errorf("%s: %s", url, res.Status)
	}
	return res.Header, body, err
}

// pids are the process and those that it started.
func (p *process) pids() []int {
	pids := []int{p.cmd.Process.Pid}
	children, _ := os.ReadFile(fmt.Sprintf("/proc/%d/task/%[1]d/children", pids[0]))
	for child := range strings.FieldsSeq(string(children)) {
		if n, err := strconv.Atoi(child); err == nil {
			pids = append(pids, n)
		}
	}
	return pids
}

// processor is the time that a server has had of the machine's processors.
func (p *process) processor() (time.Duration, error) {
	const tick = 10 * time.Millisecond // USER_HZ is 100 on Linux
	var sum time.Duration
	for _, pid := range p.pids() {
		stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
		if err != nil {
			return 0, err
		}
		// The name, in brackets, may have spaces in it.
		fields := strings.Fields(string(stat[strings.LastIndexByte(string(stat), ')')+2:]))
		for _, f := range fields[11:13] { // utime, stime
			n, err := strconv.Atoi(f)
			if err != nil {
				return 0, err
			}
			sum += time.Duration(n) * tick
		}
	}
	return sum, nil
}

// memory is what a server has of the machine's memory, in bytes: its own, and
// what it uses of the program's file.
func (p *process) memory() (int, error) {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.cmd.Process.Pid))
	if err != nil {
		return 0, err
	}
	m := regexp.MustCompile(`VmRSS:\s+(\d+) kB`).FindSubmatch(status)
	if m == nil {
		return 0, fmt.Errorf("%s: no VmRSS", p.name)
	}
	kB, err := strconv.Atoi(string(m[1]))
	return kB * 1024, err
}
