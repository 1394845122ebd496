package report

import (
	"fmt"
	"path"
	"strings"
)

// A peer is a page, or a way to show one, under the name that measure.js gives it.
type peer struct {
	name, label string
	limit       string // the name of what it is held against
}

func (m Measured) pages() []peer {
	return []peer{
		{"bare", "One bare HTML file (the limit)", "bare"},
		{"careguide", "Careguide", "bare"},
		{"starlight", "Starlight " + m.Versions["@astrojs/starlight"], "bare"},
		{"vitepress", "VitePress " + m.Versions["vitepress"], "bare"},
		{"goapp", "go-app's own page", "bare"},
	}
}

func hosts() []peer {
	return []peer{
		{"plain", "Bare file, frame in markup (limit 1)", "plain"},
		{"markup", "Careguide, frame in markup", "plain"},
		{"inserted", "Bare file, frame by script (limit 2)", "inserted"},
		{"script", "Careguide, container and script", "inserted"},
	}
}

func times(r Ratio) string { return fmt.Sprintf("%.2f", r.Middle) }

func spread(r Ratio) string { return fmt.Sprintf("%.2f to %.2f", r.Low, r.High) }

// PageTable compares the pages by when they can be read.
func (m Measured) PageTable() string {
	rows := [][]string{{"the same text as", "readable, times the limit", "half of the rounds", "quickest round", "first paint", "largest paint", "bytes until readable", "requests in all", "bytes in all", "shift", "blocking, ms"}}
	for _, p := range m.pages() {
		reads, limit, loads := m.Pages.Reads[p.name], m.Pages.Reads[p.limit], m.Pages.Loads[p.name]
		against := func(of func(Visit) float64) Ratio { return Against(column(reads, of), column(limit, of)) }
		ready := against(readable)
		middle := func(of func(Visit) float64) float64 { return Median(column(loads, of)) }
		rows = append(rows, []string{
			p.label, times(ready), spread(ready), fmt.Sprintf("%.2f", ready.Quickest),
			times(against(func(v Visit) float64 { return v.FCP })), times(against(func(v Visit) float64 { return v.LCP })),
			Number(int(Median(column(reads, func(v Visit) float64 { return float64(v.Early) })))),
			Number(int(middle(func(v Visit) float64 { return float64(v.Requests) }))), Number(int(middle(func(v Visit) float64 { return float64(v.Bytes) }))),
			fmt.Sprintf("%.3f", middle(func(v Visit) float64 { return v.Shift })), Number(int(middle(blocking))),
		})
	}
	return Table(rows)
}

// HostTable compares the ways to show the guide on a clinic's page.
func (m Measured) HostTable() string {
	rows := [][]string{{"on a clinic's page", "readable, times its limit", "half of the rounds", "quickest round", "goal", "shift of the page", "long tasks by embed.js"}}
	for _, p := range hosts() {
		ready := Against(column(m.Hosts.Reads[p.name], readable), column(m.Hosts.Reads[p.limit], readable))
		goal := "1.10"
		if p.name == p.limit {
			goal = ""
		}
		rows = append(rows, []string{
			p.label, times(ready), spread(ready), fmt.Sprintf("%.2f", ready.Quickest), goal,
			fmt.Sprintf("%.3f", Median(column(m.Hosts.Loads[p.name], func(v Visit) float64 { return v.Shift }))),
			fmt.Sprint(longRuns(m.Hosts.Loads[p.name])),
		})
	}
	return Table(rows)
}

// longRuns counts runs of embed.js that kept a clinic's page from answering.
func longRuns(visits []Visit) int {
	n := 0
	for _, v := range visits {
		for _, s := range v.Scripts {
			if s.File == "embed.js" && s.Ms > longTask {
				n++
			}
		}
	}
	return n
}

// SizeTable lists what must arrive.
func (m Measured) SizeTable() string {
	s := m.Sizes
	share := func(a, b int) string { return fmt.Sprintf("%.2f", float64(a)/float64(max(b, 1))) }
	return Table([][]string{
		{"brotli, quality 11", "bytes", "goal"},
		{"guide page, with its style and script", Number(s["page"]), "16,000"},
		{"the same text as one bare file", Number(s["bare"]), ""},
		{"embed.js", Number(s["embed"]), "1,268"},
		{"app.wasm, with all tools", Number(s["app"]), ""},
		{"go-app's hello world", Number(s["hello"]), ""},
		{"app.wasm against hello world", share(s["app"], s["hello"]), "0.70"},
		{"go-app's own app of the text", Number(s["goapp"]), ""},
	})
}

// GrowthTable shows what more options cost.
func (m Measured) GrowthTable() string {
	sizes := m.Growth.Sizes
	if len(sizes) != 3 {
		return ""
	}
	head := []string{"a guide of"}
	for _, s := range sizes {
		head = append(head, Number(s.Options)+" options")
	}
	rows := [][]string{append(head, "each further option adds")}
	add := func(label string, of func(i int) float64, write func(float64) string) {
		row := []string{label}
		var options, values [3]float64
		for i := range sizes {
			options[i], values[i] = float64(sizes[i].Options), of(i)
			row = append(row, write(values[i]))
		}
		rows = append(rows, append(row, Growth(options, values)))
	}
	number := func(n float64) string { return Number(int(n)) }
	relative := func(of func(i int) float64) func(int) float64 { return func(i int) float64 { return of(i) / of(0) } }
	ratio := func(n float64) string { return fmt.Sprintf("%.2g ×", n) }
	app := func(i int) App { return m.Apps[fmt.Sprint(sizes[i].Options)] }
	add("guide page, bytes", func(i int) float64 { return float64(sizes[i].GuidePage) }, number)
	add("option page, bytes", func(i int) float64 { return float64(sizes[i].OptionPage) }, number)
	add("page that compares, bytes", func(i int) float64 { return float64(sizes[i].ComparePage) }, number)
	add("index of the search, bytes", func(i int) float64 { return float64(sizes[i].Index) }, number)
	add("guide page with its app, bytes", func(i int) float64 { return float64(app(i).Bytes) }, number)
	add("a query, against the smallest guide", relative(func(i int) float64 { return sizes[i].Search }), ratio)
	add("a whole build, against the smallest", relative(func(i int) float64 { return sizes[i].Build }), ratio)
	add("the app's start, against the smallest", relative(func(i int) float64 { return Median(app(i).Start) }), ratio)
	add("Go heap of the open search, bytes", func(i int) float64 { return float64(sizes[i].Heap) }, number)
	add("memory of app.wasm in Chromium, bytes", func(i int) float64 { return float64(app(i).Memory) }, number)
	return Table(rows)
}

// Conditions says what was measured with.
func (m Measured) Conditions() string {
	rounds := len(m.Pages.Reads["careguide"])
	loads := len(m.Pages.Loads["careguide"])
	limit := Median(column(m.Pages.Reads["bare"], readable))
	var versions []string
	for _, name := range []string{"chromium", "node", "vitepress", "astro", "@astrojs/starlight", "go", "go-app"} {
		if v := m.Versions[name]; v != "" {
			versions = append(versions, path.Base(name)+" "+v)
		}
	}
	busy := ""
	if m.Phone.Load > 0 {
		busy = fmt.Sprintf(" (load %.1f)", m.Phone.Load)
	}
	return fmt.Sprintf("%s, by `./build.sh bench`: %d rounds until readable, %d until at rest, on %d cores%s; %d × %d px, %.0f ms a request, %.1f Mbit/s, processor %d times slower. The bare file could be read after %.0f ms. With %s.\n",
		m.When, rounds, loads, m.Phone.Cores, busy, m.Phone.Screen.Width, m.Phone.Screen.Height, m.Phone.Line.Latency,
		m.Phone.Line.DownloadThroughput*8/1e6, m.Phone.Slower, limit, strings.Join(versions, ", "))
}

// Plot draws when pages and embeds can be read.
func (m Measured) Plot() string {
	chart := func(title string, visits Visits, peers []peer) Chart {
		c := Chart{Title: title}
		for _, p := range peers {
			c.Bars = append(c.Bars, Bar{p.label, Against(column(visits.Reads[p.name], readable), column(visits.Reads[p.limit], readable)), strings.HasPrefix(p.label, "Careguide")})
		}
		return c
	}
	return Plot("Time until the text can be read on a slow phone, as a multiple of the limit", []Chart{
		chart("A page of one's own, times one bare file", m.Pages, m.pages()),
		chart("On a clinic's page, times its limit", m.Hosts, hosts()),
	})
}

// ShortTable is for readers who want one number of each.
func (m Measured) ShortTable() string {
	rows := [][]string{{"on an emulated phone, slow 4G", "readable, times the limit", "bytes until readable"}}
	add := func(peers []peer, visits Visits) {
		for _, p := range peers {
			reads := visits.Reads[p.name]
			rows = append(rows, []string{
				p.label, times(Against(column(reads, readable), column(visits.Reads[p.limit], readable))),
				Number(int(Median(column(reads, func(v Visit) float64 { return float64(v.Early) })))),
			})
		}
	}
	add(m.pages(), m.Pages)
	add(hosts(), m.Hosts)
	return Table(rows)
}

// FitsLine says how large a guide may get.
func (m Measured) FitsLine() string {
	return fmt.Sprintf("With up to %d options like ours the guide's page is within %s bytes.\n", m.Growth.Fits, Number(m.Growth.Budget))
}
