#!/usr/bin/env bash
# Prints the path of Helm 3 or 4, built into the cache from its Go modules at the first call.
# Usage: helm.sh 3|4
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=tools/offline/cache.sh
source "$here/cache.sh"
# shellcheck source=tools/offline/go.sh
source "$here/go.sh"

readonly KUBERNETES_MINOR=35

case ${1:-} in
  3)
    # A Helm 3 built without these believes in Kubernetes 1.20.
    flags=
    for package in chartutil lint/rules; do
      flags+=" -X helm.sh/helm/v3/pkg/$package.k8sVersionMajor=1 -X helm.sh/helm/v3/pkg/$package.k8sVersionMinor=$KUBERNETES_MINOR"
    done
    folder=$(go_install helm helm.sh/helm/v3/cmd/helm v3.22.0 "$flags")
    ;;
  4) folder=$(go_install helm helm.sh/helm/v4/cmd/helm v4.3.1) ;;
  *) die "usage: helm.sh 3|4" ;;
esac
printf '%s\n' "$folder/helm"
