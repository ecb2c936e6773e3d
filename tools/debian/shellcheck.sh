#!/usr/bin/env bash
# Prints the path of shellcheck: the one on PATH, else Debian's, unpacked into the cache at the first call.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=tools/cache/cache.sh
source "$here/../cache/cache.sh"
# shellcheck source=tools/debian/unpack.sh
source "$here/unpack.sh"

# unpack FOLDER: through cache_once.
unpack() {
  debian_unpack "$1" shellcheck patchelf && debian_patch "$1" usr/bin/shellcheck
}

if ! command -v shellcheck; then
  folder=$(cache_once shellcheck "debian-unstable-$(uname -m)" unpack)
  printf '%s\n' "$folder/usr/bin/shellcheck"
fi
