package app

import "strings"

// clientResourceResolver returns a function that finds files of the folder
// web/ at base, and leaves every other address as it is.
func clientResourceResolver(base string) func(string) string {
	return func(address string) string {
		name := strings.Trim(address, "/")
		if name != "web" && !strings.HasPrefix(name, "web/") {
			return address
		}
		return base + "/" + strings.TrimPrefix(name, "web/")
	}
}
