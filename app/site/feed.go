package site

import (
	"cmp"
	"time"

	"github.com/gorilla/feeds"

	"careguide/app/guide"
)

// writeFeeds makes feed.xml (Atom) and feed.json (JSON Feed) from the guides'
// histories. A site need not know its own address, so ids are urn: names and
// links may be relative.
func (b *builder) writeFeeds() error {
	feed := &feeds.Feed{
		Title: "Careguide: what changed",
		Link:  &feeds.Link{Href: cmp.Or(b.library.Site.Address, "./")},
		Id:    "urn:careguide:feed",
	}
	for _, g := range b.library.Guides {
		for _, c := range g.Changes {
			feed.Items = append(feed.Items, &feeds.Item{
				Id:      "urn:careguide:" + string(g.Slug) + ":" + g.Lang + ":" + string(c.Date),
				Title:   g.Title,
				Link:    &feeds.Link{Href: b.library.Site.Address + string(g.Slug) + "/changes/"},
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
	if err := b.write("feed.xml", []byte(atom)); err != nil {
		return err
	}
	list, err := feed.ToJSON()
	if err != nil {
		return err
	}
	return b.write("feed.json", []byte(list))
}

func day(d guide.Date) time.Time {
	t, _ := time.Parse(time.DateOnly, string(d)) // content.Load has checked it
	return t
}
