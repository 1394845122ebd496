#!/usr/bin/env bash
# Usage: publish.sh DIST PLACE        put the built site in DIST where a server has it
#        publish.sh tidy DIST PLACE   a week later: delete there what DIST has not
# PLACE is a folder here or, as rsync writes it, elsewhere: me@host:/srv/careguide
#
# Readers find a whole site at every moment: first come the files with a hash in
# their names, then what uses them, then the worker, which keeps all of it. Old
# files with a hash stay: pages that are open, and caches that have an old page,
# still ask for them. So no cache has to be purged. To go back, publish the older
# DIST: a build of its commit makes it again, to the byte.
set -euo pipefail

tidy=
if [ "${1-}" = tidy ]; then
  tidy=1
  shift
fi
if [ $# != 2 ] || [ ! -f "$1/index.html" ]; then
  sed -n '2,4s/^# //p' "$0" >&2
  exit 2
fi
from=${1%/}/ to=${2%/}/

# By content, and without times: what has not changed keeps its ETag.
copy() { rsync --recursive --checksum --chmod=D755,F644 --out-format=%n "$@" "$from" "$to"; }

hex='[0-9a-f]'
hashed="*-$hex$hex$hex$hex$hex$hex$hex$hex$hex$hex.*"
# A copy in .br that the build has not made again is of an older file.
stale=(--delete --filter="P $hashed" --filter='R *.br' --filter='R *.gz' --filter='R *.zst' --filter='P *')

copy --include='*/' --include="$hashed" --exclude='*' --prune-empty-dirs
copy --exclude='*.html' --exclude='*.html.*' --exclude='/sw.js' --exclude='/sw.js.*' "${stale[@]}"
copy --exclude='/sw.js' --exclude='/sw.js.*' "${stale[@]}"
copy "${stale[@]}"
[ -z "$tidy" ] || copy --delete
