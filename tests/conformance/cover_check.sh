#!/bin/sh
# cover_check.sh CHAEK FOLDER: a cover with an ISBN is sound, as large as its note says, and its
# barcode is read back by ZBar from both a full and a reduced symbol.
set -eu
chaek=$1
folder=$2
rm -rf "$folder"
mkdir -p "$folder/posts"
printf '# 첫 글\n\n한 해의 글이다.\n' > "$folder/posts/2023-01-02-first.md"
cat > "$folder/book.yaml" <<'YAML'
title: 표지 시험
authors: [지은이]
description: 뒤표지에 놓일 글이다.
cover: {isbn: 979-11-6050-443-9, addon: "03810", price: "15,000원", spine: 12mm}
YAML
for paper in sinkuk a6; do
  cover=$folder/$paper.pdf
  "$chaek" cover "$folder/posts" "$folder/book.yaml" --paper $paper -o "$cover" --quiet
  qpdf --check "$cover" > /dev/null
  pdftoppm -r 300 -singlefile -png "$cover" "$folder/$paper"
  codes=$(zbarimg --quiet -Sean5.enable -Sisbn13.disable "$folder/$paper.png" || true)
  echo "$paper: $codes"
  case $codes in
    *9791160504439*) ;;
    *) exit 1 ;;
  esac
done
# 152 + 12 + 152 mm and 225 mm, and 3 mm around
size=$(pdfinfo "$folder/sinkuk.pdf" | sed -n 's/^Page size: *\([0-9]*\)[.0-9]* x \([0-9]*\).*/\1 \2/p')
[ "$size" = "912 654" ] || { echo "the page is $size points"; exit 1; }
