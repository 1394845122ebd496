package app

// Handler stands for the HTTP handler of go-app, which a browser never runs.
// It takes net/http and all that it brings out of the program.
type Handler struct{}
