package content

import (
	"io/fs"
	"path"
	"slices"
	"strings"
)

// junk are the files and folders that file managers, editors and programs that
// keep folders alike leave behind, in lower case, as path.Match reads them.
// A copy that may hold an author's words ("rest - Copy.md", "rest (conflicted
// copy).md") is none of these: it is reported.
var junk = []string{
	".*", // .DS_Store, ._x, .gitkeep, .x.swp, .~lock.x#, .git, .dropbox …
	"thumbs.db*", "ehthumbs*.db", "desktop.ini", "icon\r", "$recycle.bin", "system volume information",
	"__macosx", "network trash folder", "temporary items", "lost+found", "@eadir", "#recycle",
	"*~", "~[$]*", "~wrl*.tmp", "~syncthing~*", "[#]*[#]", "*.sw[a-p]", "*.tmp", "*.temp", "*.bak",
	"*.orig", "*.rej", "*.part", "*.crdownload", "*.lnk", "*___jb_tmp___", "*___jb_old___",
}

func isJunk(name string) bool {
	name = strings.ToLower(name)
	return slices.ContainsFunc(junk, func(pattern string) bool {
		ok, _ := path.Match(pattern, name) // TestJunkPatterns has tried them all
		return ok
	})
}

// readDir returns what authors have put into a folder.
func (l *loader) readDir(dir string) []fs.DirEntry {
	files, _ := fs.ReadDir(l.fsys, dir)
	return slices.DeleteFunc(files, func(f fs.DirEntry) bool { return isJunk(f.Name()) })
}
