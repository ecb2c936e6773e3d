#!/usr/bin/env bash
# Runs the benchmark on this checkout: ./bazelw run //tools/bench -- --quick
set -euo pipefail

cd "${BUILD_WORKSPACE_DIRECTORY:-$(dirname "${BASH_SOURCE[0]}")/../..}"
exec node tools/bench/bench.mjs "$@"
