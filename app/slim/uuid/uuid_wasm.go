// Package uuid stands for google/uuid in the browser's copy of go-app. The
// browser can make them, so that package crypto need not be in the program.
package uuid

import "syscall/js"

// NewString returns a random UUID.
func NewString() string { return js.Global().Get("crypto").Call("randomUUID").String() }
