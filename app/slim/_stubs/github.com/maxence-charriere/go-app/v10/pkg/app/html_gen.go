package app

// In go-app every HTML element is a type of its own, with some 80 methods that
// are called through an interface. Here all are of one type: a call is a call,
// and a method is in the program once.
//
// It has what Careguide uses, and takes strings where go-app takes a format.
// What is missing, the compiler names: add a line.

// The types that go-app and Careguide name.
type (
	HTMLBody     = *htmlElem
	HTMLButton   = *htmlElem
	HTMLDiv      = *htmlElem
	HTMLFieldSet = *htmlElem
	HTMLHtml     = HTML
)

type htmlElem struct{ htmlElement }

// htmlElemSelfClosing has a name in go-app's node.go; nothing makes one.
type htmlElemSelfClosing struct{ htmlElem }

// Elem returns an element with any tag.
func Elem(tag string) *htmlElem { return &htmlElem{htmlElement{tag: tag}} }

func A() *htmlElem          { return Elem("a") }
func Article() *htmlElem    { return Elem("article") }
func Body() *htmlElem       { return Elem("body") }
func Button() *htmlElem     { return Elem("button") }
func Caption() *htmlElem    { return Elem("caption") }
func Code() *htmlElem       { return Elem("code") }
func DataList() *htmlElem   { return Elem("datalist") }
func Dd() *htmlElem         { return Elem("dd") }
func Div() *htmlElem        { return Elem("div") }
func Dl() *htmlElem         { return Elem("dl") }
func Dt() *htmlElem         { return Elem("dt") }
func FieldSet() *htmlElem   { return Elem("fieldset") }
func FigCaption() *htmlElem { return Elem("figcaption") }
func Figure() *htmlElem     { return Elem("figure") }
func Footer() *htmlElem     { return Elem("footer") }
func Form() *htmlElem       { return Elem("form") }
func H1() *htmlElem         { return Elem("h1") }
func H2() *htmlElem         { return Elem("h2") }
func H3() *htmlElem         { return Elem("h3") }
func Img() *htmlElem        { return Elem("img") }
func Input() *htmlElem      { return Elem("input") }
func Label() *htmlElem      { return Elem("label") }
func Legend() *htmlElem     { return Elem("legend") }
func Li() *htmlElem         { return Elem("li") }
func Main() *htmlElem       { return Elem("main") }
func Mark() *htmlElem       { return Elem("mark") }
func Ol() *htmlElem         { return Elem("ol") }
func Option() *htmlElem     { return Elem("option") }
func P() *htmlElem          { return Elem("p") }
func Pre() *htmlElem        { return Elem("pre") }
func Section() *htmlElem    { return Elem("section") }
func Select() *htmlElem     { return Elem("select") }
func Span() *htmlElem       { return Elem("span") }
func TBody() *htmlElem      { return Elem("tbody") }
func THead() *htmlElem      { return Elem("thead") }
func Table() *htmlElem      { return Elem("table") }
func Td() *htmlElem         { return Elem("td") }
func Textarea() *htmlElem   { return Elem("textarea") }
func Th() *htmlElem         { return Elem("th") }
func Tr() *htmlElem         { return Elem("tr") }
func Ul() *htmlElem         { return Elem("ul") }

// What go-app does with an element.

func (e *htmlElem) setAttrs(v attributes) HTML     { e.attributes = v; return e }
func (e *htmlElem) setEvents(v eventHandlers) HTML { e.eventHandlers = v; return e }
func (e *htmlElem) setDepth(v uint) UI             { e.treeDepth = v; return e }
func (e *htmlElem) setJSElement(v Value) HTML      { e.jsElement = v; return e }
func (e *htmlElem) setParent(v UI) UI              { e.parentElement = v; return e }
func (e *htmlElem) setBody(v []UI) HTML            { e.children = v; return e }
func (e *htmlElem) privateBody(v ...UI) *htmlElem  { return e.Body(v...) }

// What a page does with one.

func (e *htmlElem) Body(v ...UI) *htmlElem               { e.children = FilterUIElems(v...); return e }
func (e *htmlElem) Text(v string) *htmlElem              { return e.Body(Text(v)) }
func (e *htmlElem) Class(v string) *htmlElem             { return e.Attr("class", v) }
func (e *htmlElem) Style(name, v string) *htmlElem       { return e.Attr("style", name+":"+v) }
func (e *htmlElem) Aria(name string, v any) *htmlElem    { return e.Attr("aria-"+name, v) }
func (e *htmlElem) DataSet(name string, v any) *htmlElem { return e.Attr("data-"+name, v) }
func (e *htmlElem) Value(v any) *htmlElem                { return e.Attr("value", v) }
func (e *htmlElem) Attr(name string, v any) *htmlElem    { e.setAttr(name, v); return e }

func (e *htmlElem) Accept(v string) *htmlElem { return e.Attr("accept", v) }
func (e *htmlElem) Alt(v string) *htmlElem    { return e.Attr("alt", v) }
func (e *htmlElem) Cite(v string) *htmlElem   { return e.Attr("cite", v) }
func (e *htmlElem) Dir(v string) *htmlElem    { return e.Attr("dir", v) }
func (e *htmlElem) For(v string) *htmlElem    { return e.Attr("for", v) }
func (e *htmlElem) Href(v string) *htmlElem   { return e.Attr("href", v) }
func (e *htmlElem) ID(v string) *htmlElem     { return e.Attr("id", v) }
func (e *htmlElem) List(v string) *htmlElem   { return e.Attr("list", v) }
func (e *htmlElem) Name(v string) *htmlElem   { return e.Attr("name", v) }
func (e *htmlElem) Rel(v string) *htmlElem    { return e.Attr("rel", v) }
func (e *htmlElem) Role(v string) *htmlElem   { return e.Attr("role", v) }
func (e *htmlElem) Scope(v string) *htmlElem  { return e.Attr("scope", v) }
func (e *htmlElem) Src(v string) *htmlElem    { return e.Attr("src", v) }
func (e *htmlElem) Target(v string) *htmlElem { return e.Attr("target", v) }
func (e *htmlElem) Title(v string) *htmlElem  { return e.Attr("title", v) }
func (e *htmlElem) Type(v string) *htmlElem   { return e.Attr("type", v) }
func (e *htmlElem) Checked(v bool) *htmlElem  { return e.Attr("checked", v) }
func (e *htmlElem) Disabled(v bool) *htmlElem { return e.Attr("disabled", v) }
func (e *htmlElem) Hidden(v bool) *htmlElem   { return e.Attr("hidden", v) }
func (e *htmlElem) ReadOnly(v bool) *htmlElem { return e.Attr("readonly", v) }
func (e *htmlElem) Rows(v int) *htmlElem      { return e.Attr("rows", v) }
func (e *htmlElem) TabIndex(v int) *htmlElem  { return e.Attr("tabindex", v) }

func (e *htmlElem) AutoComplete(v bool) *htmlElem {
	if v {
		return e.Attr("autocomplete", "on")
	}
	return e.Attr("autocomplete", "off")
}

func (e *htmlElem) On(event string, h EventHandler, options ...EventOption) *htmlElem {
	e.setEventHandler(event, h, options...)
	return e
}

func (e *htmlElem) OnChange(h EventHandler) *htmlElem  { return e.On("change", h) }
func (e *htmlElem) OnClick(h EventHandler) *htmlElem   { return e.On("click", h) }
func (e *htmlElem) OnInput(h EventHandler) *htmlElem   { return e.On("input", h) }
func (e *htmlElem) OnKeyDown(h EventHandler) *htmlElem { return e.On("keydown", h) }
