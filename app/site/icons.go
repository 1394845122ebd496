package site

import (
	"bytes"
	"fmt"
	"image"
	"image/png"

	"github.com/srwiley/oksvg"
	"github.com/srwiley/rasterx"
)

// icons are the pictures that installing needs, all drawn from one SVG. The
// mark keeps clear of the edge, so a maskable icon only needs square corners.
var icons = []struct {
	name     string
	size     int
	maskable bool
}{
	{"icon-192.png", 192, false},
	{"icon-512.png", 512, false},
	{"maskable-512.png", 512, true},
}

// iconFolder is not icons/: at the root of a site Apache keeps that name for its
// own pictures (Alias /icons/ in its stock and Debian's settings). Ours would be
// lost, and with them the worker, which keeps all files or none.
const iconFolder = "icon/"

func (b *builder) writeIcons() error {
	svg, err := b.web("icons/icon.svg")
	if err != nil {
		return err
	}
	if err := b.write(iconFolder+"icon.svg", svg); err != nil {
		return err
	}
	for _, i := range icons {
		picture, err := draw(svg, i.size, i.maskable)
		if err != nil {
			return fmt.Errorf("%s: %w", i.name, err)
		}
		if err := b.write(iconFolder+i.name, picture); err != nil {
			return err
		}
	}
	return nil
}

// draw returns the SVG as a PNG of size by size pixels. A maskable picture is
// cut from the middle, past the rounded corners.
func draw(svg []byte, size int, maskable bool) ([]byte, error) {
	icon, err := oksvg.ReadIconStream(bytes.NewReader(svg), oksvg.StrictErrorMode)
	if err != nil {
		return nil, err
	}
	margin := 0.0
	if maskable {
		margin = float64(size) / 16
	}
	icon.SetTarget(-margin, -margin, float64(size)+2*margin, float64(size)+2*margin)
	picture := image.NewRGBA(image.Rect(0, 0, size, size))
	icon.Draw(rasterx.NewDasher(size, size, rasterx.NewScannerGV(size, size, picture, picture.Bounds())), 1)
	var out bytes.Buffer
	err = png.Encode(&out, picture)
	return out.Bytes(), err
}
