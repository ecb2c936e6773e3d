#!/usr/bin/env bash
# Prints a folder of the cache with the OpenAPI description of Kubernetes, kubernetes-VERSION.json, out of
# Kubernetes' Go module.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=tools/cache/cache.sh
source "$here/../cache/cache.sh"
# shellcheck source=tools/go/install.sh
source "$here/../go/install.sh"

readonly VERSION=1.35.4

# fetch FOLDER: through cache_once.
fetch() {
  local module
  say "fetching the OpenAPI description of Kubernetes $VERSION"
  module=$(go mod download -json "k8s.io/kubernetes@v$VERSION" | sed -nE 's/^[[:space:]]*"Dir": "(.*)",$/\1/p')
  [[ -n $module ]] || die "the Go module of Kubernetes $VERSION cannot be fetched; check the network and Go's settings"
  cp "$module/api/openapi-spec/swagger.json" "$1/kubernetes-$VERSION.json"
}

go_needed "the OpenAPI description of Kubernetes"
cache_once kubernetes-openapi "v$VERSION" fetch
