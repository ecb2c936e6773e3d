#!/usr/bin/env bash
# Prints a PATH of folders with the programs of a Kubernetes control plane, built into the cache at the first
# call: kube-apiserver, kube-controller-manager, kube-scheduler, kubectl, etcd and kwok; and where KWOK's stages are.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=tools/offline/cache.sh
source "$here/../../offline/cache.sh"
# shellcheck source=tools/offline/go.sh
source "$here/../../offline/go.sh"

readonly KUBERNETES_MINOR=35 KUBERNETES_VERSION=v1.35.4 KWOK_VERSION=v0.8.0

# Without these a control plane says that it is v0.0.0, and clients refuse it.
version=k8s.io/component-base/version
flags="-X $version.gitVersion=$KUBERNETES_VERSION -X $version.gitMajor=1 -X $version.gitMinor=$KUBERNETES_MINOR"

kubernetes=$(go_build kubernetes "$here/kubernetes" "$flags" k8s.io/kubernetes/cmd/{kube-apiserver,kube-controller-manager,kube-scheduler,kubectl})
etcd=$(go_build etcd-server "$here/etcd" "" go.etcd.io/etcd/server/v3)
kwok=$(go_install kwok sigs.k8s.io/kwok/cmd/kwok "$KWOK_VERSION")
stages=$(cd / && go list -m -f '{{.Dir}}' "sigs.k8s.io/kwok@$KWOK_VERSION" 2>/dev/null) || stages=
printf '%s\n' "$kubernetes:$etcd:$kwok" "$stages"
