package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// ListenForShare makes the tool work that sends the address of a part of the page to
// others. The title is what they see of it.
func ListenForShare(title string, w PaperWords) {
	OnTool("share", func(id string, tool app.Value) { Share(id, title, tool, w) })
}
