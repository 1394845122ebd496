package site

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"html"
	"time"

	"github.com/gorilla/feeds"

	"careguide/app/guide"
)

// feedID names the feed for good, wherever it is published.
const feedID = "urn:careguide:feed"

// writeFeeds makes feed.xml (Atom, RFC 4287) and feed.json (JSON Feed 1.1) from
// the guides' histories.
func (b *builder) writeFeeds() error {
	atom, err := b.atom()
	if err != nil {
		return err
	}
	if err := b.write("feed.xml", atom); err != nil {
		return err
	}
	list, err := b.jsonFeed()
	if err != nil {
		return err
	}
	return b.write("feed.json", list)
}

// atom returns the feed as Atom. A site need not know its own address: links may
// be relative, ids may not.
func (b *builder) atom() ([]byte, error) {
	// Its own links take the place of the library's, which has room for one.
	feed := struct {
		*feeds.AtomFeed
		Links []feeds.AtomLink `xml:"link"`
	}{AtomFeed: (&feeds.Atom{Feed: b.feed()}).AtomFeed()}
	feed.Id = feedID
	feed.Links = []feeds.AtomLink{{Href: "./", Rel: "alternate", Type: "text/html"}}
	if address := b.library.Site.Address; address != "" {
		feed.Links[0].Href = address
		feed.Links = append(feed.Links, feeds.AtomLink{Href: address + "feed.xml", Rel: "self", Type: "application/atom+xml"})
	}
	data, err := xml.MarshalIndent(feed, "", "  ")
	return append([]byte(xml.Header), data...), err
}

// jsonFeed returns the feed as JSON Feed, whose addresses must be whole: without
// the site's there are none.
func (b *builder) jsonFeed() ([]byte, error) {
	// The library leaves an empty list out, which must be there.
	feed := struct {
		*feeds.JSONFeed
		Items []*feeds.JSONItem `json:"items"`
	}{JSONFeed: (&feeds.JSON{Feed: b.feed()}).JSONFeed(), Items: []*feeds.JSONItem{}}
	address := b.library.Site.Address
	feed.HomePageUrl = address
	if address != "" {
		feed.FeedUrl = address + "feed.json"
	}
	for _, item := range feed.JSONFeed.Items {
		item.Author = nil // from version 1.0; authors says it
		if address == "" {
			item.Url = ""
		}
		feed.Items = append(feed.Items, item)
	}
	return json.MarshalIndent(feed, "", "  ")
}

// feed lists every change of every guide, as what both kinds are made of.
func (b *builder) feed() *feeds.Feed {
	feed := &feeds.Feed{Title: "Careguide: what changed"}
	for _, g := range b.library.Guides {
		// A feed that is empty was new when its guides were.
		feed.Updated = later(feed.Updated, day(g.Trust.Reviewed))
		ids := entryIDs(g)
		for i, c := range g.Changes {
			feed.Items = append(feed.Items, &feeds.Item{
				Id:      ids[i],
				Title:   g.Title,
				Link:    &feeds.Link{Href: b.library.Site.Address + guideDir(g) + "/changes/"},
				Author:  &feeds.Author{Name: g.Trust.WrittenBy},
				Content: html.EscapeString(c.Text), // both kinds have it as HTML
				Updated: day(c.Date),
			})
			feed.Updated = later(feed.Updated, day(c.Date))
		}
	}
	return feed
}

// entryIDs names the changes of a guide for good: by day, and where a day has
// several by their order, oldest first, so that a newer one renames none.
func entryIDs(g guide.Guide) []string {
	ids, ofDay := make([]string, len(g.Changes)), map[guide.Date]int{}
	for i := len(g.Changes) - 1; i >= 0; i-- {
		date := g.Changes[i].Date
		ids[i] = "urn:careguide:" + string(g.Slug) + ":" + g.Lang + ":" + string(date)
		if ofDay[date]++; ofDay[date] > 1 {
			ids[i] += fmt.Sprintf(":%d", ofDay[date])
		}
	}
	return ids
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

func day(d guide.Date) time.Time {
	t, _ := time.Parse(time.DateOnly, string(d)) // content.Load has checked it
	return t
}
