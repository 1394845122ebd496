package ui

// ComfortWords are those of display settings, reading aloud, printing, sharing
// and installing.
type ComfortWords struct{}

var englishComfort = ComfortWords{}
