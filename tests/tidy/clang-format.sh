#!/bin/sh
# Fails on any source that clang-format would write differently.
set -eu
cd "$(dirname "$0")/../.."
find src tests -name node_modules -prune -o \( -name '*.cpp' -o -name '*.h' \) -print0 |
  xargs -0 clang-format-19 --dry-run -Werror
