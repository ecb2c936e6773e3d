#!/usr/bin/env bash
# The directory and the archive of the chart hold the same files, with what the BUILD files say.
set -euo pipefail

directory=$1 archive=$2

mkdir "$TEST_TMPDIR/unpacked"
tar -xzf "$archive" -C "$TEST_TMPDIR/unpacked"
diff -r "$directory" "$TEST_TMPDIR/unpacked"

while IFS= read -r line; do
  grep -qxF -- "$line" "$directory/shop/values.yaml" || { echo "values.yaml lacks: $line" && exit 1; }
done <<'WANT'
    image: ghcr.io/acme/shop-web
      GREETING: Grüße 😀
    replicas: 2
WANT
