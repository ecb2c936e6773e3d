#!/usr/bin/env bash
set -euo pipefail
echo "$(basename "$0") stands in for a program of manman; it was called with: $*"
