package report

import (
	"fmt"
	"html"
	"math"
	"strings"
)

// A Bar is a ratio in a plot, with how far half of the rounds spread.
type Bar struct {
	Name  string
	Ratio Ratio
	Ours  bool
}

// A Chart is bars that share a limit, the length 1.
type Chart struct {
	Title string
	Bars  []Bar
}

// Plot draws charts under each other as SVG, for light and dark pages. Every
// number stands beside its bar and in the description, for those who cannot
// see it.
func Plot(title string, charts []Chart) string {
	const width, left, right, row, gap = 720, 290, 70, 30, 44
	most := 1.0
	for _, c := range charts {
		for _, b := range c.Bars {
			most = max(most, b.Ratio.Middle, b.Ratio.High)
		}
	}
	most = math.Ceil(most*2) / 2
	scale := (width - left - right) / most
	var body, told strings.Builder
	y := 40
	for _, c := range charts {
		fmt.Fprintf(&body, "<text class=\"head\" x=\"16\" y=\"%d\">%s</text>\n", y, html.EscapeString(c.Title))
		fmt.Fprintf(&told, " %s:", strings.TrimSuffix(c.Title, ":"))
		top := y + 12
		for i, b := range c.Bars {
			y = top + i*row
			class := "bar"
			if b.Ours {
				class = "bar ours"
			}
			fmt.Fprintf(&body, "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>\n", left-10, y+19, html.EscapeString(b.Name))
			fmt.Fprintf(&body, "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"20\"/>\n", class, left, y+4, b.Ratio.Middle*scale)
			from, to := float64(left)+b.Ratio.Low*scale, float64(left)+b.Ratio.High*scale
			for _, class := range []string{"halo", "spread"} {
				fmt.Fprintf(&body, "<path class=\"%s\" d=\"M%.1f %dH%.1f\"/>\n", class, from, y+14, to)
			}
			fmt.Fprintf(&body, "<text x=\"%.1f\" y=\"%d\">%.2f</text>\n", max(to, float64(left)+b.Ratio.Middle*scale)+8, y+19, b.Ratio.Middle)
			fmt.Fprintf(&told, " %s %.2f,", b.Name, b.Ratio.Middle)
		}
		end := top + len(c.Bars)*row
		fmt.Fprintf(&body, "<path class=\"limit\" d=\"M%.1f %dV%d\"/>\n", left+scale, top, end)
		y = end + gap
	}
	description := strings.TrimSuffix(strings.TrimSpace(strings.ReplaceAll(told.String(), ", ", "; ")), ",") + "."
	return fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-labelledby="title desc">
<title id="title">%s</title>
<desc id="desc">%s</desc>
<style>
svg{--paper:#fff;--ink:#1d2b30;--bar:#8fa3aa;--ours:#0a5866;--line:#b3261e;background:var(--paper)}
@media (prefers-color-scheme:dark){svg{--paper:#11191c;--ink:#e6eef0;--bar:#5c7179;--ours:#5fc4d6;--line:#ff8a80}}
text{font:14px system-ui,sans-serif;fill:var(--ink)}.head{font-weight:600}
.bar{fill:var(--bar)}.ours{fill:var(--ours)}
.halo{stroke:var(--paper);stroke-width:5}.spread{stroke:var(--ink);stroke-width:2}.limit{stroke:var(--line);stroke-width:2;stroke-dasharray:5 4}
</style>
%s</svg>
`, width, y-gap+16, width, y-gap+16, html.EscapeString(title), html.EscapeString(description), body.String())
}
