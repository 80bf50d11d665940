#!/bin/sh
# Makes the pictures of docs/themes.md and docs/print.md from samples/2023: docs/pictures/make.sh [chaek]
# Its tools are in packages.txt, group pictures; `make pictures` installs them and calls this.
set -eu
cd "$(dirname "$0")/../.."
chaek=${1:-build/chaek}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# page NAME PDF TEXT: the number of the first page after the contents with TEXT on it
page() {
  for number in $(seq "$2" "$(pdfinfo "$1" | sed -n 's/^Pages: *//p')"); do
    if pdftotext -f "$number" -l "$number" "$1" - | grep -q "$3"; then
      echo "$number"
      return
    fi
  done
}

# spread PDF PAGE NAME: two facing pages side by side, in few colours
spread() {
  pdftoppm -r 72 -png -f "$2" -l "$(($2 + 1))" "$1" "$work/page"
  montage "$work"/page-*.png -tile 2x1 -geometry +5+5 -background '#9a9a9a' "$work/spread.png"
  convert "$work/spread.png" -strip -colors 64 -define png:compression-level=9 "docs/pictures/$3.png"
  rm "$work"/page-*.png
}

# The sample names a paper of its own; here each theme stands on the one it is made for.
for look in essay:sinkuk technical:crown booklet:mungo; do
  theme=${look%:*}
  paper=${look#*:}
  pdf=$work/$theme.pdf
  "$chaek" build samples/2023 --theme "$theme" --paper "$paper" \
    -o "$pdf" -o "$work/$theme.epub" --quiet
  unzip -qo "$work/$theme.epub" -d "$work/$theme"
  convert "$work/$theme/EPUB/images/cover.png" -resize 220x -strip -colors 64 \
    "docs/pictures/$theme-cover.png"
  opener=$(page "$pdf" 8 "손에 익은 도구들")
  spread "$pdf" "$((opener - opener % 2))" "$theme-opener"
  quote=$(page "$pdf" 8 "청구기호")
  spread "$pdf" "$((quote - quote % 2))" "$theme-text"
done

# A side of a booklet's sheet, and the cover.
"$chaek" build samples/2023 --theme booklet --paper a5 --quiet -o "$work/booklet.pdf:booklet"
"$chaek" build samples/2023 --quiet -o "$work/cover.pdf:cover,marks"
for name in booklet:9 cover:1; do
  pdftoppm -r 72 -f "${name#*:}" -singlefile -png "$work/${name%:*}.pdf" "$work/one"
  convert "$work/one.png" -bordercolor '#9a9a9a' -border 5 -strip -colors 64 \
    -define png:compression-level=9 "docs/pictures/print-${name%:*}.png"
done
