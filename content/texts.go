package content

import (
	"io/fs"
	"path"
	"slices"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"careguide/app/guide"
	"careguide/content/lint"
)

// Texts returns the words of every page of a library, which was loaded from
// fsys, as blocks for package lint to measure, and the terms that they must explain.
func Texts(fsys fs.FS, library guide.Library) ([]lint.Page, []lint.Term) {
	var terms []lint.Term
	for _, t := range library.Glossary {
		terms = append(terms, lint.Term{Name: t.Term, Forms: t.Also})
	}
	var pages []lint.Page
	l := &loader{fsys: fsys}
	for _, g := range library.Guides {
		pages = append(pages, l.guideTexts(path.Join("guides", string(g.Slug), g.Lang), g)...)
	}
	return pages, terms
}

// askSection holds the questions to take to a visit: what readers gather from
// all over a guide is graded by itself.
const askSection = "questions"

// guideTexts returns the pages of one guide.
func (l *loader) guideTexts(dir string, g guide.Guide) []lint.Page {
	main := lint.Page{Name: "guide", Dir: string(g.Slug)}
	var own []lint.Page
	var head titleFile
	main.Texts = append(main.Texts, l.fileTexts(path.Join(dir, "guide.md"), "guide", &head, func() []string { return []string{head.Title, head.Lead} }, false)...)
	for _, s := range g.Sections {
		id := string(s.ID)
		var head sectionFile
		file := path.Join(dir, id+".md")
		main.Texts = append(main.Texts, l.fileTexts(file, id, &head, func() []string { return []string{head.Title, head.Summary} }, false)...)
		main.Texts = append(main.Texts, askText(file, id, head.Ask.line+1, head.Ask.value))
		for _, group := range s.Groups {
			for _, o := range group.Options {
				short, page := l.optionTexts(dir, id, o)
				page.Dir = path.Join(main.Dir, string(o.ID))
				main.Texts = append(main.Texts, short...)
				own = append(own, page)
			}
		}
	}
	questions := lint.Page{Name: askSection, Dir: path.Join(main.Dir, askSection)}
	isAsk := func(t lint.Text) bool { return t.Section == askSection }
	for _, t := range main.Texts {
		if isAsk(t) {
			questions.Texts = append(questions.Texts, t)
		}
	}
	main.Texts = slices.DeleteFunc(main.Texts, isAsk)
	pages := append([]lint.Page{main, questions, l.valueTexts(dir, main.Dir)}, own...)
	for _, name := range []string{"safety", "evidence"} {
		var head articleFile
		texts := l.fileTexts(path.Join(dir, name+".md"), name, &head, func() []string { return []string{head.Title, head.Lead} }, false)
		pages = append(pages, lint.Page{Name: name, Dir: path.Join(main.Dir, name), Cites: name == "evidence", Texts: texts})
	}
	return pages
}

// optionTexts returns the short form of an option, which counts to a section of
// the guide's page, and the option's own page.
func (l *loader) optionTexts(dir, section string, o guide.Option) (short []lint.Text, page lint.Page) {
	file, id := path.Join(dir, "options", string(o.ID)+".md"), string(o.ID)
	var head optionFile
	texts := l.fileTexts(file, id, &head, func() []string { return []string{head.Title, head.Summary} }, true)
	short = append(short, askText(file, id, head.Ask.line+1, head.Ask.value))
	for _, f := range head.Facts {
		short = append(short,
			lint.Text{File: file, Line: f.line + 1, Section: section, Place: id, Kind: lint.Label, Words: f.value.Label},
			lint.Text{File: file, Line: f.line + 1, Section: section, Place: id, Words: f.value.Text})
	}
	page = lint.Page{Name: "options/" + id, Cites: true}
	for _, t := range texts {
		if t.Place == "" {
			t.Section, t.Place = section, id
			short = append(short, t)
		} else {
			page.Texts = append(page.Texts, t)
		}
	}
	return short, page
}

// valueTexts returns the statements on what may matter, a list for each group.
func (l *loader) valueTexts(dir, folder string) lint.Page {
	file := path.Join(dir, valuesName)
	page := lint.Page{Name: "values", Dir: path.Join(folder, "values")}
	var groups []located[valueGroupFile]
	if !l.readYAML(file, &groups) {
		return page
	}
	for _, g := range groups {
		page.Texts = append(page.Texts, lint.Text{File: file, Line: g.line, Section: page.Name, Place: g.value.Title, Kind: lint.Heading, Words: g.value.Title})
		for _, v := range g.value.Values {
			page.Texts = append(page.Texts, lint.Text{File: file, Line: v.line, Section: page.Name, Place: g.value.Title, Kind: lint.Item, Words: v.value.Text})
		}
	}
	return page
}

// askText is a question to take to a visit. It stands beside the name of its
// part, and need not explain words any more than a heading.
func askText(file, place string, line int, question string) lint.Text {
	return lint.Text{File: file, Line: line, Section: askSection, Place: place, Kind: lint.Heading, Words: question}
}

// fileTexts returns the blocks of a Markdown file: what its front matter shows,
// then its body. A block's place is the chapter it stands in, or else the
// section; with bare, nothing.
func (l *loader) fileTexts(file, section string, head any, shown func() []string, bare bool) []lint.Text {
	p, ok := l.page(file, head)
	if !ok {
		return nil
	}
	place := section
	if bare {
		place = ""
	}
	var texts []lint.Text
	for _, words := range shown() {
		texts = append(texts, lint.Text{File: file, Line: 2, Section: section, Place: place, Kind: lint.Heading, Words: words})
	}
	c := &compiler{loader: l, page: p, cited: &cited{}}
	root := markdown.Parser().Parse(text.NewReader(p.body))
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering || n.Type() != ast.TypeBlock {
			return ast.WalkContinue, nil
		}
		kind, isText := lint.Paragraph, false
		switch n := n.(type) {
		case *ast.Heading:
			kind, isText = lint.Heading, true
			if id, ok := n.AttributeString("id"); ok && n.Level == 2 {
				place = string(id.([]byte))
			}
		case *ast.Paragraph, *ast.TextBlock:
			isText = true
			if n.Parent().Kind() == ast.KindListItem {
				kind = lint.Item
			}
		}
		if question, ok := c.question(n); ok {
			texts = append(texts, askText(file, place, c.line(n), question))
		} else if isText {
			texts = append(texts, lint.Text{File: file, Line: c.line(n), Section: section, Place: place, Kind: kind, Words: words(n, p.body)})
		}
		return ast.WalkContinue, nil
	})
	return texts
}
