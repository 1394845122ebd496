package content_test

import (
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"careguide/content"
)

// folders are where authors work.
var folders = []string{".", "guides", "guides/sleep", "guides/sleep/en", "guides/sleep/en/options"}

// What programs leave beside an author's texts stops no build.
func TestJunkIsIgnored(t *testing.T) {
	for _, name := range []string{
		".DS_Store", "._rest.md", ".gitkeep", ".rest.md.swp", ".~lock.rest.md#", ".nfs000001", ".goutputstream-AB12",
		"Thumbs.db", "thumbs.db", "Thumbs.db:encryptable", "ehthumbs_vista.db", "desktop.ini", "Desktop.ini", "Icon\r",
		"rest.md~", "#rest.md#", "~$rest.docx", "~WRL0001.tmp", "~syncthing~rest.md.tmp", "rest.swp", "rest.md.swo",
		"rest.tmp", "rest.temp", "rest.md.bak", "rest.md.orig", "rest.md.rej", "rest.part", "rest.md.crdownload", "rest.lnk",
		"rest.md___jb_tmp___", "rest.md___jb_old___",
		// folders
		".git/HEAD", ".idea/x.xml", ".obsidian/app.json", ".stfolder/x", ".dropbox.cache/x", ".Trash-1000/x",
		"__MACOSX/._rest.md", "@eaDir/rest.md", "#recycle/rest.md", "$RECYCLE.BIN/desktop.ini", "System Volume Information/x",
		"Network Trash Folder/x", "Temporary Items/x", "lost+found/x",
	} {
		t.Run(name, func(t *testing.T) {
			files := baseFiles(t)
			for _, folder := range folders {
				files[path.Join(folder, name)] = &fstest.MapFile{Data: []byte("\x00\x00\x00\x01Bud1")}
			}
			if _, err := content.Load(files); err != nil {
				t.Error(err)
			}
		})
	}
}

// A copy may hold an author's words: it is reported, wherever texts are listed.
func TestCopiesAreReported(t *testing.T) {
	for _, name := range []string{
		"rest - Copy.md", "rest (1).md", "rest copy.md", "rest (conflicted copy).md", "rest.sync-conflict-20260101-120000-ABCDEFG.md",
		"rest.md.txt", "rest.markdown", "old/rest.md",
	} {
		for _, folder := range folders[3:] {
			files := baseFiles(t)
			files[path.Join(folder, name)] = &fstest.MapFile{Data: []byte("Text.\n")}
			first, _, _ := strings.Cut(name, "/")
			want := path.Join(folder, first) + ": not used ("
			if _, err := content.Load(files); err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("Load with %s/%s: %v, want %q", folder, name, err, want)
			}
		}
	}
}

func TestOnlyJunkIsNoGuide(t *testing.T) {
	files := baseFiles(t)
	for name := range files {
		if strings.HasPrefix(name, "guides/") {
			delete(files, name)
		}
	}
	files["guides/.DS_Store"] = &fstest.MapFile{}
	_, err := content.Load(files)
	if want := "guides: no guide (make a folder"; err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("Load = %v, want %q", err, want)
	}
}
