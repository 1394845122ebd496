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
#   test         what a change can plausibly break; or
#                  test all       every case in every browser, every fault, every payload
#                  test mutants   break one thing after another, and ask which test notices
#                  test NAME …    only the specs and packages named: embed, app/plan
#                (SEED=… repeats a draw of faults, ENGINES="firefox" takes only that one)
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

build() {
  ready "$building"
  go run ./app build
}

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

# What a machine is asked for: a program or a file, and Debian's package that brings it.
building="go golang-go"
testing="$building
node nodejs
npm npm
chromium chromium
chromium-headless-shell chromium-headless-shell
firefox-esr firefox-esr
WebKitWebDriver webkit2gtk-driver
Xvfb xvfb
pdftotext poppler-utils
java default-jre-headless
caddy caddy
rsync rsync
/usr/sbin/nginx nginx
/usr/lib/nginx/modules/ngx_http_brotli_static_module.so libnginx-mod-http-brotli-static
/usr/sbin/apache2 apache2-bin
/etc/mime.types media-types
/usr/share/fonts/truetype/liberation fonts-liberation"

# ready NEEDED: it is there. Debian as root gets what is missing; others are told, all at once.
ready() {
  local file package missing=() wrong=()
  while read -r file package; do
    [ -e "$file" ] || command -v "$file" >/dev/null || missing+=("$package")
  done <<<"$1"
  if [ "${#missing[@]}" -gt 0 ]; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
      apt-get -q update >/dev/null
      DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends "${missing[@]}" >/dev/null
    else
      wrong+=("missing (the names are Debian's): sudo apt-get install --no-install-recommends ${missing[*]}")
    fi
  fi
  local version
  if command -v go >/dev/null; then
    version=$(go version 2>&1) || true # in this folder that of go.mod, if go can download it
    recent "$version" "$(sed -n 's/^go //p' go.mod)" ||
      wrong+=("Go 1.26 is needed, or one from 1.21 on that downloads it (GOTOOLCHAIN=auto); here is: $version")
  fi
  if [ "$1" = "$testing" ] && command -v node >/dev/null; then
    version=$(node --version)
    recent "$version" 20.11 || wrong+=("Node 20.11 or newer is needed; here is: $version ($(command -v node))")
  fi
  [ "${#wrong[@]}" = 0 ] || { printf '%s\n' "${wrong[@]}" >&2; return 1; }
}

# recent TEXT VERSION: what TEXT says, as go version or node --version do, is that version or newer.
recent() {
  [[ $1 =~ (version go|^v)([0-9]+[.0-9]*) ]] && [ "$(printf '%s\n' "$2" "${BASH_REMATCH[2]}" | sort -V | head -n 1)" = "$2" ]
}

checks() {
  local unformatted
  unformatted=$("$(go env GOROOT)/bin/gofmt" -l *.go app content bench/*.go bench/{growth,hello,report,stock,text})
  if [ -n "$unformatted" ]; then
    echo "not formatted (run gofmt -w): $unformatted" >&2
    return 1
  fi
  # The downloaded modules match go.sum.
  go mod verify >/dev/null
  go -C tools mod verify >/dev/null
  local staticcheck
  staticcheck=$(go tool -n -modfile=tools/go.mod staticcheck) # built once, kept with what go compiles
  go vet ./...
  "$staticcheck" ./...
  # The same for the side that runs in the browser. What it uses is compiled for this
  # alone, and never runs: without optimizing that takes half the time.
  local browser=(env GOOS=js GOARCH=wasm "GOFLAGS=${GOFLAGS-} '-gcflags=all=-N -l'")
  "${browser[@]}" go vet ./app ./app/page ./app/ui
  "${browser[@]}" "$staticcheck" ./app ./app/page ./app/ui
}

# units quick|all: what needs no browser. Go does not see what tests read through
# other programs, so that its memory of earlier runs (-count=1) would be wrong.
units() {
  local short=-short
  [ "$1" = quick ] || short=
  go test -count=1 $short ./... | sed '/\[no test files\]$/d'
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

# npm_ci FOLDER: its packages are those of its lock file.
npm_ci() {
  [ "$1/node_modules/.package-lock.json" -nt "$1/package-lock.json" ] ||
    PUPPETEER_SKIP_DOWNLOAD=1 npm --prefix "$1" ci --ignore-scripts --no-audit --no-fund --silent
}

# The browsers that tests run in, and what else they need.
browsers() {
  ready "$testing"
  npm_ci e2e
}

# The sites that browsers are shown.
sites() {
  build
  small
}

# tests quick|all: everything, in one of the two ways, and what it took.
tests() {
  local begun=$SECONDS
  browsers
  checks
  units "$1"
  sites
  local all=
  [ "$1" = quick ] || all=all
  (cd e2e && node run.js $all)
  spent "$begun"
}

# named [all] NAME …: only these specs (embed) and packages (app/plan, ./app/plan).
named() {
  local mode= name specs=() packages=()
  [ "$1" != all ] || { mode=all; shift; }
  for name in "$@"; do
    name=${name#./}
    name=${name%/}
    if [ -e "e2e/$(basename "$name" .test.js).test.js" ]; then
      specs+=("$(basename "$name" .test.js)")
    elif compgen -G "$name/*.go" >/dev/null; then
      packages+=("./$name")
    else
      echo "test $name: no spec e2e/$name.test.js and no package ./$name (have all, mutants, the names of e2e/*.test.js, folders with Go files)" >&2
      return 2
    fi
  done
  [ "${#packages[@]}" = 0 ] || go test -count=1 "${packages[@]}"
  [ "${#specs[@]}" = 0 ] || { browsers; fresh || sites; (cd e2e && node run.js $mode "${specs[@]}"); }
}

# Whether both sites are as new as what they are made of.
fresh() {
  [ -e dist/index.html ] && [ -e e2e/out/small/index.html ] &&
    [ -z "$(find app content web e2e/testdata/content go.mod go.sum -newer e2e/out/small/index.html -type f -print -quit)" ] &&
    [ -z "$(find app content web go.mod go.sum -newer dist/index.html -type f -print -quit)" ]
}

# spent BEGUN: how long it took since then, and of both cores; the kernel counts
# for the shell what its children used.
spent() {
  local cpu
  times >e2e/out/times # in a subshell, as in $(…), it would count that one's children
  cpu=$(awk 'NR == 2 { gsub(/[ms]/, " "); print int($1 * 60 + $2 + $3 * 60 + $4) }' e2e/out/times)
  echo "took $(((SECONDS - $1) / 60)) min $(((SECONDS - $1) % 60)) s, $cpu CPU s"
}

# Other ways to publish the guide, and large guides, measured in Chromium.
bench() {
  local out=bench/out guide=dist/treatment-resistant-depression/index.html
  npm_ci bench
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
  serve) build; exec go run ./app serve ;;
  binary) binary ;;
  load) binary; go run ./app/serve/load ;;
  test)
    shift
    case "${1-quick}" in
      quick) tests quick ;;
      all) if [ $# = 1 ]; then tests all; else named "$@"; fi ;;
      mutants) shift; browsers; (cd e2e && node mutants.js "$@") ;;
      *) named "$@" ;;
    esac
    ;;
  fuzz) shift; fuzz "$@" ;;
  heights)
    browsers
    sites
    (cd e2e && node heights.js && DIST=out/small node heights.js testdata/content/heights.json)
    sites
    ;;
  screenshots) browsers; build; (cd e2e && node screenshots.js ../web/screenshots published) ;;
  release) build; go run ./app release release ;;
  bench) browsers; build; bench ;;
  *) sed -n '2,/^set /s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
