package ui

// Language returns the page's own language, as in "en": what the build wrote into
// it, which translators leave alone.
func Language() string { return document().Get("documentElement").Get("dataset").Get("lang").String() }

// shownLanguage returns the language of the text that is shown, which is read aloud
// as it stands: a translator's where one is at work, as in "es-x-mtfrom-en".
func shownLanguage() string { return document().Get("documentElement").Get("lang").String() }
