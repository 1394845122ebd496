package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// ListenForPaper makes the tools work that print a part of the page, or send its
// address to others. The title is what others see of a shared address.
func ListenForPaper(title string, w PaperWords) {
	OnTool("print", func(id string, _ app.Value) { PrintOnly(id) })
	OnTool("share", func(id string, tool app.Value) { Share(id, title, tool, w) })
}
