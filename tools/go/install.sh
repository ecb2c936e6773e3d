# shellcheck shell=bash
# Programs written in Go, built once into the cache from modules of a pinned version. To be sourced, after
# tools/cache/cache.sh.

# go_install NAME PACKAGE VERSION [LDFLAGS]: prints the folder that holds the program; Go's checksum database
# vouches for what the version stands for.
go_install() {
  local name=$1 package=$2 version=$3 ldflags=${4:-}
  command -v go >/dev/null || die "$name has to be built and there is no go on PATH; install Go 1.24 or later, or put $name on PATH"
  cache_once "$name" "$version-$(printf '%s' "$ldflags" | cksum | cut -d' ' -f1)" go_install_into "$package@$version" "$ldflags"
}

# go_install_into PACKAGE@VERSION LDFLAGS FOLDER: through cache_once.
go_install_into() {
  say "building $1 (some minutes)"
  GOBIN=$3 GOFLAGS='' go install -trimpath -ldflags "-s -w $2" "$1"
}
