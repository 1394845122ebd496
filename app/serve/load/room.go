package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
)

const held = 3000 // connections; the server has room for 4096

// room prints what connections cost that are kept open and do nothing.
func room(p *process) error {
	// Of the server that has not had them yet: it keeps memory for the next ones.
	before, err := p.memory()
	if err != nil {
		return err
	}
	fmt.Printf("| %d connections that | memory each |\n| --- | --- |\n", held)
	for _, kind := range []struct{ name, request string }{
		{"wait after an answer", "GET /" + paths[1] + " HTTP/1.1\r\nHost: x\r\nAccept-Encoding: br\r\n\r\n"},
		{"stop in the middle of a request", "GET /" + paths[1] + " HTTP/1.1\r\nHost: x\r\n"},
	} {
		conns, err := hold(p, kind.request)
		if err != nil {
			return err
		}
		after, err := p.memory()
		if err != nil {
			return err
		}
		for _, c := range conns {
			c.Close()
		}
		fmt.Printf("| %s | %.1f kB |\n", kind.name, float64(after-before)/held/1024)
	}
	fmt.Println()
	return nil
}

// hold opens connections and sends the same on each. Where that is a whole
// request it reads the answer.
func hold(p *process, request string) ([]net.Conn, error) {
	address := strings.TrimSuffix(strings.TrimPrefix(p.url, "http://"), "/")
	conns := make([]net.Conn, held)
	for i := range conns {
		c, err := net.Dial("tcp", address)
		if err != nil {
			return nil, err
		}
		conns[i] = c
		if _, err := c.Write([]byte(request)); err != nil {
			return nil, err
		}
		if !strings.HasSuffix(request, "\r\n\r\n") {
			continue
		}
		res, err := http.ReadResponse(bufio.NewReader(c), nil)
		if err != nil {
			return nil, err
		}
		if _, err := io.Copy(io.Discard, res.Body); err != nil {
			return nil, err
		}
	}
	return conns, nil
}
