// What the scripts of boot.js say, in the page's language. The build fills it
// in from app/ui/words.go: pages that never say it need not carry it.
//
// The language is that of data-lang: translators write theirs into lang.
const careguideWords = {{WORDS}}[document.documentElement.dataset.lang];
