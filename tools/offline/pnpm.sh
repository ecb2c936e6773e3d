#!/usr/bin/env bash
# Prints the path of pnpm's program, installed from npm into the cache at the first call.
# Usage: pnpm.sh VERSION
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=tools/offline/cache.sh
source "$here/cache.sh"

# install FOLDER: through cache_once.
install() {
  command -v npm >/dev/null || die "there is no npm on PATH; install npm, which comes with Node"
  say "installing pnpm $version"
  npm install --loglevel=error --no-save --prefix "$1" "pnpm@$version" >&2 ||
    die "npm cannot install pnpm (see above); check the network, npm's settings and the free disk space"
}

version=$1
folder=$(cache_once pnpm "$version" install)
printf '%s\n' "$folder/node_modules/pnpm/bin/pnpm.cjs"
