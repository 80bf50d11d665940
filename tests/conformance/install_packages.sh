#!/bin/sh
# install_packages.sh BUILD: `npm ci` of this folder's packages into BUILD/node_modules, once for
# each package-lock.json.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$1"
if ! cmp -s "$here/package-lock.json" node_modules/.installed; then
  cp "$here/package.json" "$here/package-lock.json" .
  npm ci --ignore-scripts --no-audit --no-fund
  cp "$here/package-lock.json" node_modules/.installed
fi
