package main

import "careguide/app/guide"

// library is empty here. The build compiles the browser's program with the
// content in place of this file (app/site/wasm.go).
var library guide.Library
