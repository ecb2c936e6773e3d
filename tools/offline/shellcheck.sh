#!/usr/bin/env bash
# Prints the path of shellcheck: the one on PATH, else Debian's, unpacked into the cache at the first call.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=tools/offline/cache.sh
source "$here/cache.sh"
# shellcheck source=tools/offline/debian.sh
source "$here/debian.sh"

# unpack FOLDER: through cache_once.
unpack() {
  debian_unpack "$1" shellcheck patchelf && debian_patch "$1" usr/bin/shellcheck
}

if ! command -v shellcheck; then
  folder=$(cache_once shellcheck "debian-unstable-$(uname -m)" unpack)
  printf '%s\n' "$folder/usr/bin/shellcheck"
fi
