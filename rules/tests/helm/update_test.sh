#!/usr/bin/env bash
# What writes the goldens of the suite `stale` says what it does, and does that: update_test.sh PROGRAM
set -euo pipefail

update=$PWD/$1
export BUILD_WORKSPACE_DIRECTORY=$TEST_TMPDIR/workspace
golden=rules/tests/helm/golden
failed=0

complain() {
  echo "FAILED: $1"
  failed=1
}

# says LINE: the update printed it.
says() {
  grep -qxF -- "$1" "$TEST_TMPDIR/output" || complain "this is missing: $1"
}

mkdir -p "$BUILD_WORKSPACE_DIRECTORY/$golden/differs/templates"
cd "$BUILD_WORKSPACE_DIRECTORY/$golden"
echo "name: shopp" >differs/Chart.yaml
echo "not built" >differs/more.txt
echo "excluded" >differs/templates/service.yaml

"$update" >"$TEST_TMPDIR/output"
cat "$TEST_TMPDIR/output"
says "wrote $golden/differs/Chart.yaml"
says "wrote $golden/differs/values.yaml"
says "deleted $golden/differs/more.txt"
says "deleted $golden/differs/templates/service.yaml"
says "wrote $golden/missing/default.yaml"
grep -qx "name: shop" differs/Chart.yaml || complain "Chart.yaml is not the chart's"
grep -q "kind: Deployment" missing/default.yaml || complain "default.yaml is not what Helm renders"
[[ ! -e differs/more.txt ]] || complain "more.txt is still there"
[[ ! -e differs/templates && ! -e differs/crds ]] || complain "files are there that are excluded"

"$update" >"$TEST_TMPDIR/output"
cat "$TEST_TMPDIR/output"
says "$golden/differs: nothing has changed"
says "$golden/missing/default.yaml: nothing has changed"
[[ $(wc -l <"$TEST_TMPDIR/output") == 2 ]] || complain "the second time it says more than that"
exit "$failed"
