#!/bin/sh
# impose.sh CHAEK FOLDER [RUNS]: how long a book of about 400 pages takes to be written page by page, as a booklet, in
# signatures, as stacks and as a print file: the median processor time of the "pdf" stage of --timings over RUNS (7).
set -eu
chaek=$1
folder=$2
runs=${3:-7}
here=$(cd "$(dirname "$0")" && pwd)
[ -d "$folder/posts" ] || node "$here/../corpus/make.mjs" 80 "$folder/posts"
for round in $(seq "$runs"); do
  for scheme in '' :print :booklet :signatures-4 :stacks-2; do
    "$chaek" build "$folder/posts" --paper a5 -o "$folder/out.pdf$scheme" --timings --messages en 2>&1 |
      sed -n "s/^ *pdf  */${scheme:-:pages} /p"
  done
done | awk '{ sub(/^:/, "", $1); times[$1] = times[$1] " " $3; pages[$1] = $4 }
  END { for (scheme in times) {
    n = split(times[scheme], t, " ")
    for (i = 1; i <= n; ++i) for (j = i + 1; j <= n; ++j) if (t[j] + 0 < t[i] + 0) { x = t[i]; t[i] = t[j]; t[j] = x }
    printf "%-14s %8.1f ms  %d pages, %d runs\n", scheme, t[int((n + 1) / 2)], pages[scheme], n
  } }' | sort
