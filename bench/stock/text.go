package main

// What the app shows. The benchmark compiles it with the text of the guide in
// place of this file (bench/peers.go).
var (
	title  = "Empty"
	blocks = []string{"<h1>Empty</h1>"}
)
