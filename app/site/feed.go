package site

import (
	"time"

	"github.com/gorilla/feeds"

	"careguide/app/guide"
)

// writeFeed makes feed.xml (Atom) from the guides' histories. The site does
// not know its own address, so ids are urn: names and links are relative.
func (b *builder) writeFeed() error {
	feed := &feeds.Feed{
		Title: "Careguide: what changed",
		Link:  &feeds.Link{Href: "./"},
		Id:    "urn:careguide:feed",
	}
	for _, g := range b.library.Guides {
		for _, c := range g.Changes {
			feed.Items = append(feed.Items, &feeds.Item{
				Id:      "urn:careguide:" + string(g.Slug) + ":" + g.Lang + ":" + string(c.Date),
				Title:   g.Title,
				Link:    &feeds.Link{Href: string(g.Slug) + "/"},
				Author:  &feeds.Author{Name: g.Trust.WrittenBy},
				Content: c.Text,
				Updated: day(c.Date),
			})
			if day(c.Date).After(feed.Updated) {
				feed.Updated = day(c.Date)
			}
		}
	}
	atom, err := feed.ToAtom()
	if err != nil {
		return err
	}
	return b.write("feed.xml", []byte(atom))
}

func day(d guide.Date) time.Time {
	t, _ := time.Parse(time.DateOnly, string(d)) // content.Load has checked it
	return t
}
