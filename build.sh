#!/usr/bin/env bash
# Usage: ./build.sh [build|small|check|serve|binary|load|test|fuzz|heights|screenshots|release|bench]
#   build        make the site in dist/ (the default); CAREGUIDE_ADDRESS is where
#                it will be published, in place of content/site.yaml's address
#   small        make the site of the made-up guide that most tests in browsers read,
#                from e2e/testdata/content in e2e/out/small
#   check        measure the texts, and say what to mend (check -json for machines)
#   serve        build, then show the site on 127.0.0.1:8080 and a clinic that
#                embeds it on 8081 (PORT moves the first, the second follows)
#   binary       build, then put the site and its server into one file, bin/careguide
#   load         make that file, and measure it against nginx (needs nginx and wrk);
#                MINUTES says how long it must hold steady, 5 if left out
#   test         check the code, build, run every test in real browsers;
#                MATRIX=docs/engines.md writes into that page which ran where
#   fuzz         look for input that breaks something: every fuzz target, or those of
#                the packages named, for MINUTES each (5), and say how many were tried
#   heights      build, then measure how tall the guides are (web/heights.json, and
#                beside the made-up guide), for the builder page; do it when a test
#                says that they changed
#   screenshots  build, then renew the pictures of the README and the manifest
#   release      build, then pack release/VERSION: archive, checksums, SRI, SBOM, notes
#   bench        build, measure the site beside other ways to publish the same
#                text, and write docs/benchmark/ and its tables (ROUNDS, LOADS)
set -euo pipefail
cd "$(dirname "$0")"

build() { go run ./app build; }

# A build takes no folder that is there already, so the old one is replaced here,
# and only once the new one is whole.
small() {
  local out=e2e/out/small
  rm -rf "$out.new"
  mkdir -p e2e/out
  go run ./app build -content e2e/testdata/content "$out.new"
  rm -rf "$out"
  mv "$out.new" "$out"
}

binary() {
  build
  CGO_ENABLED=0 go build -trimpath -ldflags='-s -w' -tags binary -o bin/careguide ./app
}

code() {
  local unformatted
  unformatted=$(gofmt -l *.go app content bench/*.go bench/{growth,hello,report,stock,text})
  if [ -n "$unformatted" ]; then
    echo "not formatted (run gofmt -w): $unformatted" >&2
    return 1
  fi
  go mod verify >/dev/null # what was fetched is what go.sum has
  go vet ./...
  GOOS=js GOARCH=wasm go vet ./app ./app/page ./app/ui
  local tools
  tools=$(mktemp -d)
  GOBIN=$tools go install honnef.co/go/tools/cmd/staticcheck@v0.8.2
  "$tools/staticcheck" ./...
  GOOS=js GOARCH=wasm "$tools/staticcheck" ./app ./app/page ./app/ui
  rm -r "$tools"
}

# What a target finds goes into its package's testdata/fuzz, and fails go test from then on.
fuzz() {
  local packages package targets target
  packages=$(go list "${@:-./...}")
  for package in $packages; do
    targets=$(go test -list '^Fuzz' "$package" | sed -n '/^Fuzz/p')
    for target in $targets; do
      # One worker: a machine that does other work as well is not slowed down.
      go test -run '^$' -fuzz "^$target\$" -fuzztime "${MINUTES-5}m" -fuzzminimizetime 10s -parallel 1 "$package" |
        awk -v name="$package $target" '/^fuzz: elapsed/ { last = $0 } !/^(fuzz: elapsed|PASS|ok)/ { print } END { print name ": " last }'
    done
  done
}

# The browsers that tests run in. Debian as root gets them; others are told.
browsers() {
  local missing=()
  command -v chromium >/dev/null || missing+=(chromium)
  command -v firefox-esr >/dev/null || missing+=(firefox-esr)
  [ -x /usr/bin/WebKitWebDriver ] || missing+=(webkit2gtk-driver)
  command -v Xvfb >/dev/null || missing+=(xvfb)
  command -v pdftotext >/dev/null || missing+=(poppler-utils)
  command -v java >/dev/null || missing+=(default-jre-headless)
  # The web servers of web/hosting, without starting them.
  [ -x /usr/sbin/nginx ] || missing+=(nginx)
  [ -e /usr/lib/nginx/modules/ngx_http_brotli_static_module.so ] || missing+=(libnginx-mod-http-brotli-static)
  command -v caddy >/dev/null || missing+=(caddy)
  [ -x /usr/sbin/apache2 ] || missing+=(apache2-bin)
  [ -e /etc/mime.types ] || missing+=(media-types)
  command -v rsync >/dev/null || missing+=(rsync)
  if [ "${#missing[@]}" -gt 0 ]; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
      apt-get -q update >/dev/null
      DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends "${missing[@]}" fonts-liberation >/dev/null
    else
      echo "tests need: ${missing[*]} (Debian's names; install them and run again)" >&2
      return 1
    fi
  fi
  if ! command -v node >/dev/null; then
    echo "tests need Node 20.11 or newer (install it and run again)" >&2
    return 1
  fi
  PUPPETEER_SKIP_DOWNLOAD=1 npm --prefix e2e ci --ignore-scripts --no-audit --no-fund --silent
}

# Other ways to publish the guide, and large guides, measured in Chromium.
bench() {
  local out=bench/out guide=dist/treatment-resistant-depression/index.html
  if [ ! bench/node_modules/.package-lock.json -nt bench/package-lock.json ]; then
    PUPPETEER_SKIP_DOWNLOAD=1 npm --prefix bench ci --ignore-scripts --no-audit --no-fund --silent
  fi
  go run ./bench peers "$guide" "$out"
  node bench/measure.js dist "$out"
  go run ./bench grow "$out"
  node bench/apps.js "$out"
  go run ./bench report "$out"
}

case "${1-build}" in
  build) build ;;
  small) small ;;
  check) go run ./app "$@" ;;
  serve) build && exec go run ./app serve ;;
  binary) binary ;;
  load) binary && go run ./app/serve/load ;;
  test)
    code
    go test -count=1 ./...
    build
    small
    browsers
    (cd e2e && npm test --silent)
    ;;
  fuzz) shift && fuzz "$@" ;;
  heights)
    build && small && browsers
    (cd e2e && node heights.js && DIST=out/small node heights.js testdata/content/heights.json)
    build && small
    ;;
  screenshots) build && browsers && (cd e2e && node screenshots.js ../web/screenshots published) ;;
  release) build && go run ./app release release ;;
  bench) build && browsers && bench ;;
  *) sed -n '2,/^set /s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
