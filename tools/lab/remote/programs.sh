#!/usr/bin/env bash
# Prints a PATH of folders with the programs of a remote cache and of remote execution, set up in the cache at the
# first call: bazel-remote; BuildGrid's bgd, PostgreSQL's initdb and postgres, and buildbox-worker with what it runs.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=tools/offline/cache.sh
source "$here/../../offline/cache.sh"
# shellcheck source=tools/offline/go.sh
source "$here/../../offline/go.sh"
# shellcheck source=tools/offline/debian.sh
source "$here/../../offline/debian.sh"

# unpack_buildbox FOLDER, unpack_postgresql FOLDER, install_buildgrid FOLDER: through cache_once.
unpack_buildbox() {
  debian_unpack "$1" buildbox patchelf &&
    debian_patch "$1" usr/bin/buildbox-worker usr/bin/buildbox-run-hosttools usr/bin/buildbox-casd
}

unpack_postgresql() {
  debian_unpack "$1" postgresql patchelf && debian_patch "$1" usr/lib/postgresql
}

install_buildgrid() {
  say "installing BuildGrid"
  # pip's scripts name the folder that they are in, so it has to be the final one.
  python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore \
    --no-deps --target "$1" --requirement "$here/requirements.txt" ||
    die "pip cannot install BuildGrid (see above); install python3-pip, or check the network, and run the same command again"
}

# Its checksum database does not know all of these.
export GONOSUMDB='google.golang.org/genproto/*'
remote=$(go_build bazel-remote "$here/bazel-remote" "" github.com/buchgr/bazel-remote/v2)
machine=debian-unstable-$(uname -m)
buildbox=$(cache_once buildbox "$machine" unpack_buildbox)
postgresql=$(cache_once postgresql "$machine" unpack_postgresql)
python=$(python3 -c 'import sysconfig; print(sysconfig.get_platform() + "-" + sysconfig.get_python_version())')
buildgrid=$(cache_once buildgrid "$python-$(cksum <"$here/requirements.txt" | cut -d' ' -f1)" install_buildgrid)
postgres=("$postgresql"/usr/lib/postgresql/*/bin)
printf '%s\n' "$remote:$buildbox/usr/bin:${postgres[0]}" "$buildgrid"
