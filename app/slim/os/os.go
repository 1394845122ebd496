// Package os stands for package os in the browser's copy of go-app, which asks
// it for one thing.
package os

import "syscall"

// Getenv returns a variable that boot.js has set.
func Getenv(name string) string {
	value, _ := syscall.Getenv(name)
	return value
}
