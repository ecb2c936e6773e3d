#!/usr/bin/env bash
# The folders in the table of ARCHITECTURE.md are those of the repository: architecture_test.sh ARCHITECTURE.md
# Every folder in the table exists; every folder at the root, and in src/, tools/ and rules/, that git tracks is in it,
# itself or by folders in it.
set -euo pipefail

page=$(readlink -f "$1")
cd "$(dirname "$page")"
if ! git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
  echo "this is not a checkout; there is nothing to compare with"
  exit
fi
failures=0

# complain MESSAGE
complain() {
  printf 'FAILED: %s\n' "$1"
  failures=$((failures + 1))
}

# The first cell of a row names folders in backquotes, with a slash at the end.
table=$(sed -nE 's/^\| (`[^|]*) \|.*/\1/p' ARCHITECTURE.md | grep -oE "\`[^\`]+/\`" | tr -d '`')
[[ -n $table ]] || complain "ARCHITECTURE.md has no table of folders"
while IFS= read -r folder; do
  [[ -d $folder ]] || complain "ARCHITECTURE.md names $folder, which does not exist; delete or correct its row"
done <<<"$table"
while IFS= read -r folder; do
  grep -q "^${folder//./\\.}" <<<"$table" || complain "ARCHITECTURE.md has no row for $folder; add it to the table"
done < <(git ls-files | sed -nE -e 's#^((src|tools|rules)/[^/]+/).*#\1#p' -e 's#^([^/]+/).*#\1#p' | sort -u)
[[ $failures == 0 ]] && echo "all folders have a row"
