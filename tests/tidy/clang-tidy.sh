#!/bin/sh
# clang-tidy.sh BUILD: clang-tidy over every file of src/, on all processors. A file that passed
# is looked at again only when it, a header or the list of checks has changed.
set -eu
build=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
passed=$build/clang-tidy
mkdir -p "$passed"
export build passed

if [ ! -e "$passed/headers" ] ||
   [ -n "$(find src .clang-tidy \( -name '*.h' -o -name .clang-tidy \) \
           -newer "$passed/headers" -print -quit)" ]; then
  rm -f "$passed"/*.passed
  touch "$passed/headers"
fi

# Each file is looked at by itself: with what it includes, not with precompiled headers.
sed 's/-Winvalid-pch -include [^ ]*cmake_pch[^ ]*//' "$build/compile_commands.json" \
  >"$passed/compile_commands.json"

find src -name '*.cpp' -print | sort | xargs -P "$(nproc)" -n 1 sh -c '
  stamp=$passed/$(echo "$1" | tr / _).passed
  [ -e "$stamp" ] && [ -z "$(find "$1" -newer "$stamp")" ] && exit 0
  # The sanitizer and GCC flags of the compile commands mean nothing to the checks.
  # The analyzer follows the paths of a function for so many steps; by itself it takes three times
  # as long as all other checks together.
  clang-tidy-19 -p "$passed" --quiet --extra-arg=-Wno-unknown-warning-option \
    --extra-arg=-Xclang --extra-arg=-analyzer-config \
    --extra-arg=-Xclang --extra-arg=max-nodes=5000 "$1" 2>"$stamp.log" || { cat "$stamp.log"; exit 1; }
  rm -f "$stamp.log"
  touch "$stamp"' clang-tidy
