#!/bin/sh
# blogs.sh BUILD BLOG…: what becomes of whole blogs, one line a fact: pairs of ** and links (rescued or resolved), the text ledger,
# and EPUBCheck over the blog's whole book and over a book of every year. BUILD is the folder with chaek, measure_bold,
# measure_links and node_modules. Ends with 1 when text is missing or EPUBCheck has something to say.
set -eu
build=$(cd "$1" && pwd)
shift
tests=$(cd "$(dirname "$0")/.." && pwd)
export CHAEK_NODE_MODULES="$build/node_modules"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
for blog in "$@"; do
  name=$(basename "$blog")
  "$build/measure_bold" "$blog"
  "$build/measure_links" "$blog"
  node "$tests/conformance/ledger.mjs" "$build/chaek" "$blog" || failed=1
  "$build/chaek" build "$blog" -q -o "$work/$name.epub" || failed=1
  "$build/chaek" build "$blog" -q --each year -o "$work/$name-{year}.epub" || failed=1
  if node "$tests/conformance/epub_check.mjs" "$work/$name"*.epub; then
    echo "$name: EPUBCheck: $(ls "$work/$name"*.epub | wc -l) books without a word"
  else
    failed=1
  fi
done
exit $failed
