// What the build makes: pages, policies, feeds, addresses, sizes, the program.
export default [
  {
    name: "what got into a page may send what it finds to any place by a form",
    file: "app/site/pages.go", find: "\t\t\"form-action 'none'\",\n\t}\n\tif builder {", put: "\t}\n\tif builder {",
    specs: ["security"],
  },
  {
    name: "a page may load scripts of any site: nothing narrows its policy to our own",
    file: "web/page.js", find: "doc.head.append(policy);", put: "",
    specs: ["security", "network"],
  },
  {
    name: "text may become markup again, where one line of the program forgets itself",
    file: "web/boot/trust.js", find: "createHTML: (markup) => (strange.test(markup) ? markup.replaceAll(\"<\", \"&lt;\") : markup),", put: "createHTML: (markup) => markup,",
    specs: ["security", "payloads"],
  },
  {
    name: "trusted types are asked for, and of no page enforced",
    file: "app/site/pages.go", find: "const trustedTypes = \"require-trusted-types-for 'script'; trusted-types\"", put: "const trustedTypes = \"trusted-types\"",
    packages: [], specs: ["security"],
  },
  {
    name: "the builder page may run the program, which it never does",
    file: "app/site/pages.go", find: "\tif builder {\n\t\tprogram = \"\"\n\t}", put: "",
    specs: ["security"],
  },
  {
    name: "other sites learn which part of the guide somebody came from",
    file: "app/site/pages.go", find: "<meta name=\"referrer\" content=\"no-referrer\">\n<link rel=\"icon\" href=\"{{.Root}}", put: "<link rel=\"icon\" href=\"{{.Root}}",
    specs: ["network", "privacy", "security"],
  },
  {
    name: "a page asks another company for its picture",
    file: "app/site/pages.go", find: "href=\"{{.Root}}icon/icon-192.png\"", put: "href=\"https://cdn.example/icon-192.png\"",
    packages: ["./app/site -run TestPages"], specs: ["network", "privacy"],
  },
  {
    name: "links lead to the root of the host, where the guide is not if it stands in a folder",
    file: "app/site/pages.go", find: "return strings.Repeat(\"../\", strings.Count(p.dir, \"/\")+1)", put: "return \"/\"",
    packages: ["./app/site -run TestPages"], specs: ["subpath"],
  },
  {
    name: "a newer change of a day renames older ones, and feed readers show them again as new",
    file: "app/site/feed.go", find: "for i := len(g.Changes) - 1; i >= 0; i-- {", put: "for i := range g.Changes {",
    packages: ["./app/site -run Feed|Entries"],
  },
  {
    name: "a feed reader shows markup where a change has a less-than sign",
    file: "app/site/feed.go", find: "Content: html.EscapeString(c.Text),", put: "Content: html.UnescapeString(html.EscapeString(c.Text)),",
    packages: ["./app/site -run Feed"],
  },
  {
    name: "search engines find a sitemap with addresses that are sent on",
    file: "app/site/discovery.go", find: "return b.library.Site.Address + dir + \"/\"", put: "return b.library.Site.Address + dir",
    packages: ["./app/site -run Canonical|Discovery"],
  },
  {
    name: "search engines are told that a clinician has reviewed what none has",
    file: "app/site/discovery.go", find: "if g.Trust.ReviewedBy != \"\" {\n\t\tdata", put: "if g.Trust.WrittenBy != \"\" {\n\t\tdata",
    packages: ["./app/site -run Structured"],
  },
  {
    name: "in WordPress, pasting an address shows nothing, where its page has no oEmbed answer",
    file: "app/site/oembed.go", find: "func oEmbedFile(p sitePage) string { return path.Join(\"oembed\", p.dir+\".json\") }", put: "func oEmbedFile(p sitePage) string { return path.Join(\"oembed\", p.dir, \"index.json\") }",
    packages: ["./app/site -run OEmbed"],
  },
  {
    name: "the frame that other systems make of an oEmbed answer is not sealed",
    file: "app/site/oembed.go", find: "sandbox=\"allow-scripts allow-popups ", put: "sandbox=\"allow-scripts allow-same-origin allow-popups ",
    packages: ["./app/site -run OEmbed"],
  },
  {
    name: "the worker's list leaves out the page for addresses that are not there, offline",
    file: "app/site/worker.go", find: "&& name != notFoundName &&", put: "&& name != awayName &&",
    packages: ["./app/site -run Worker|Precache"], specs: ["offline"],
  },
  {
    name: "who keeps the guide downloads pictures that only installers look at",
    file: "app/site/worker.go", find: "!strings.HasPrefix(name, \"screenshots/\") && ", put: "",
    packages: ["./app/site -run Worker|Precache"], specs: ["install", "offline"],
  },
  {
    name: "a page of another build is taken for ours: the worker's list has no hashes",
    file: "app/site/worker.go", find: "if !hashedName.MatchString(name) {", put: "if hashedName.MatchString(name) {",
    packages: ["./app/site -run Precache"],
  },
  {
    name: "an icon on somebody's phone names their illness",
    file: "app/site/manifest.go", find: "of = \": \" + g.Short", put: "of = \": \" + g.Title",
    packages: ["./app/site -run Shortcuts"], specs: ["app"],
  },
  {
    name: "a page may grow past what arrives in one round trip",
    file: "app/site/budget.go", find: "info.Size() > int64(most) {", put: "info.Size() > int64(2*most) {",
    packages: ["./app/site -run Budget"],
  },
  {
    name: "pages carry styles that only the running program needs",
    file: "app/site/assets.go", find: "page.KindGuide:     {\"contents\", \"search\", \"section\",", put: "page.KindGuide:     {\"mine\", \"plan\", \"sheet\", \"contents\", \"search\", \"section\",",
    specs: ["size"], refused: "at most 16000",
  },
  {
    name: "copies in zstd are made where brotli is smaller, and hosts send them",
    file: "app/site/compress.go", find: "min(file, cmp.Or(sizes[e.instead], file))", put: "cmp.Or(file, sizes[e.instead])",
    packages: ["./app/site -run Pays"],
  },
  {
    name: "two builds of one commit differ",
    file: "app/site/prerender.go", find: "\tslices.SortFunc(tag.Attr, func(a, b html.Attribute) int { return cmp.Compare(a.Key, b.Key) })\n", put: "\tslices.SortFunc(tag.Attr, func(a, b html.Attribute) int { return cmp.Compare(len(a.Key), len(b.Key)) })\n",
    packages: ["./app/site -run Prerender"],
  },
  {
    name: "a row's button says nothing of its state until a script has run",
    file: "app/site/prerender.go", find: "ariaBooleans = map[string]bool{\"aria-expanded\": true, ", put: "ariaBooleans = map[string]bool{",
    packages: ["./app/site -run Prerender"], specs: ["noscript", "valid"],
  },
  {
    name: "a build that fails leaves the host without a site",
    file: "app/site/site.go", find: "\tif err := b.build(); err != nil {\n\t\treturn err\n\t}\n\tif err := os.RemoveAll(dist); err != nil {\n\t\treturn err\n\t}", put: "\tif err := os.RemoveAll(dist); err != nil {\n\t\treturn err\n\t}\n\tif err := b.build(); err != nil {\n\t\treturn err\n\t}",
    packages: ["./app/site -run BuildKeeps"],
  },
  {
    name: "a number in the content that is negative comes out wrong in the browser",
    file: "app/library/encode.go", find: "binary.AppendVarint(e.numbers, v.Int())", put: "binary.AppendUvarint(e.numbers, uint64(v.Int()))",
    packages: ["./app/library"],
  },
  {
    name: "a file of content that lies about a length makes the tools ask for all memory",
    file: "app/library/decode.go", find: "if n := d.count(len(d.numbers)); n > 0 {", put: "if n := d.count(1 << 40); n > 0 {",
    packages: ["./app/library"],
  },
  {
    name: "a newer go-app would silently get the stub of an older one",
    file: "app/slim/stubs.go", find: "if !slices.Contains(known, now[i]) {", put: "if !slices.Contains(known, now[i]) && name == \"\" {",
    packages: ["./app/slim"],
  },
  {
    name: "numbers are written otherwise in the browser than on the build machine",
    file: "app/slim/fmt/fmt.go", find: "for n := len(s); n < width; n++ {", put: "for n := len(s); n < width-1; n++ {",
    packages: ["./app/slim/fmt"],
  },
  {
    name: "the program carries the names of all its functions to each reader",
    file: "app/slim/names.go", find: "\t\t\tclear(name)\n", put: "\t\t\t_ = name\n",
    packages: ["./app/slim"],
  },
  {
    name: "two people who pack the same site get different archives",
    file: "app/release/archive.go", find: "ModTime: day, ", put: "ModTime: time.Now(), ",
    packages: ["./app/release"],
  },
  {
    name: "a release has no hash to pin a script with",
    file: "app/release/archive.go", find: "sum := sha512.Sum384(data)", put: "sum := sha512.Sum512_256(data)",
    packages: ["./app/release"],
  },
  {
    name: "the list of what a release is made of says that readers are sent the build's own tools",
    file: "app/release/sbom.go", find: "if c.Use != Reader {", put: "if c.Use == \"\" {",
    packages: ["./app/release"],
  },
  {
    name: "scripts and styles are sent with their long names",
    file: "app/site/assets.go", find: "MinifyWhitespace: true, MinifySyntax: true, MinifyIdentifiers: true,", put: "MinifyWhitespace: true, MinifySyntax: true,",
    specs: ["size"], refused: "at most 16000",
  },
];
