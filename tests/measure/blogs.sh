#!/bin/sh
# blogs.sh BUILD BLOG…: what becomes of whole blogs, one line a fact: pairs of ** and links (rescued or resolved), the text ledger,
# and EPUBCheck over the blog's whole book and over a book of every year; the PDFs are made too. BUILD is the folder with chaek,
# measure_bold and measure_links; the Node packages are in CHAEK_NODE_MODULES or where the conformance tests install them.
# Ends with 1 when a book is not made, text is missing or EPUBCheck has something to say.
set -eu
if [ $# -lt 2 ]; then
  echo "usage: blogs.sh BUILD BLOG..." >&2
  exit 2
fi
build=$(cd "$1" && pwd)
shift
tests=$(cd "$(dirname "$0")/.." && pwd)
CHAEK_NODE_MODULES=${CHAEK_NODE_MODULES:-$build/tests/conformance/node_modules}
export CHAEK_NODE_MODULES
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

# make_books WHAT OPTION…: the books of "$blog"; a line when they are not made.
make_books() {
  what=$1
  shift
  code=0
  "$build/chaek" build "$blog" -q "$@" >"$work/said" 2>&1 || code=$?
  if [ $code -ne 0 ]; then
    echo "$name: $what: exit code $code"
    cat "$work/said"
    failed=1
  fi
}

for blog in "$@"; do
  name=$(basename "$blog")
  "$build/measure_bold" "$blog"
  "$build/measure_links" "$blog"
  node "$tests/conformance/ledger.mjs" "$build/chaek" "$blog" || failed=1
  mkdir "$work/$name"
  make_books "whole" -o "$work/$name/whole.epub" -o "$work/$name/whole.pdf"
  make_books "years" --each year -o "$work/$name/{year}.epub" -o "$work/$name/{year}.pdf"
  if node "$tests/conformance/epub_check.mjs" "$work/$name"/*.epub >"$work/said" 2>&1; then
    echo "$name: EPUBCheck: $(ls "$work/$name"/*.epub | wc -l) books without a word"
  else
    cat "$work/said"
    failed=1
  fi
  rm -r "${work:?}/$name"
done
exit $failed
