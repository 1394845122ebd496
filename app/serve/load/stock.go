package main

import (
	"bufio"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"strconv"
	"strings"
)

// stock is the word that makes this program the third in the race: net/http as
// it comes, with the two files in memory and their headers made beforehand. It
// is there to show what fasthttp is for.
const stock = "net/http"

func serveStock() error {
	from := os.Args[2] // a server that has the files
	mux := map[string]func(http.ResponseWriter){}
	for _, path := range paths {
		header, body, err := fetch(from + path)
		if err != nil {
			return err
		}
		header.Set("Content-Length", strconv.Itoa(len(body)))
		header.Del("Date")
		mux["/"+path] = func(w http.ResponseWriter) {
			own := w.Header()
			for name, values := range header {
				own[name] = values
			}
			_, _ = w.Write(body) // to a client that may have left
		}
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	fmt.Printf("http://%s/\n", l.Addr())
	return http.Serve(l, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if answer, ok := mux[r.URL.Path]; ok {
			answer(w)
			return
		}
		http.NotFound(w, r)
	}))
}

func startStock(from string) (*process, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	cmd := exec.Command(self, stock, from)
	cmd.Stderr = os.Stderr
	said, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	line, err := bufio.NewReader(said).ReadString('\n')
	if err != nil {
		return nil, fmt.Errorf("%s did not start: %w", stock, err)
	}
	return &process{stock, strings.TrimSpace(line), cmd}, nil
}
