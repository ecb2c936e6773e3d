# shellcheck shell=bash
# Programs written in Go, built once into the cache from modules of a pinned version. To be sourced, after
# tools/offline/cache.sh.

# go_install NAME PACKAGE VERSION [LDFLAGS]: prints the folder that holds the program; Go's checksum database
# vouches for what the version stands for.
go_install() {
  local name=$1 package=$2 version=$3 ldflags=${4:-}
  go_needed "$name"
  cache_once "$name" "$version-$(printf '%s' "$ldflags" | cksum | cut -d' ' -f1)" go_install_into "$package@$version" "$ldflags"
}

# go_build NAME FOLDER LDFLAGS PACKAGE...: the same for programs whose versions FOLDER's go.mod and go.sum pin,
# where `go install` refuses because the module replaces others.
go_build() {
  local name=$1 folder=$2 ldflags=$3 key
  shift 3
  go_needed "$name"
  key=$(cat "$folder/go.mod" "$folder/go.sum" - <<<"$ldflags $*" | cksum | cut -d' ' -f1)
  cache_once "$name" "$key" go_build_into "$folder" "$ldflags" "$@"
}

# go_needed NAME
go_needed() {
  command -v go >/dev/null || die "$1 has to be built and there is no go on PATH; install Go 1.25 or later, or put $1 on PATH"
}

# go_install_into PACKAGE@VERSION LDFLAGS FOLDER: through cache_once.
go_install_into() {
  say "building $1 (some minutes)"
  GOBIN=$3 GOFLAGS='' go install -trimpath -ldflags "-s -w $2" "$1"
}

# go_build_into MODULE LDFLAGS PACKAGE... FOLDER: through cache_once.
go_build_into() {
  local module=$1 ldflags=$2 folder=${*: -1}
  shift 2
  set -- "${@:1:$#-1}"
  say "building $* (some minutes)"
  (cd "$module" && GOFLAGS=-mod=mod go build -trimpath -ldflags "-s -w $ldflags" -o "$folder/" "$@")
}
