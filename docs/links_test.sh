#!/usr/bin/env bash
# Every relative link in a page of the repository leads to a file, and to a heading of it: links_test.sh ARCHITECTURE.md
set -euo pipefail

page=$(readlink -f "$1")
cd "$(dirname "$page")"
if ! git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
  echo "this is not a checkout; there are no pages"
  exit
fi
failures=0 links=0

# anchors FILE: the anchors of its headings, as GitHub makes them.
# shellcheck disable=SC2016 # the backquotes are those of Markdown
anchors() {
  sed -nE '/^```/,/^```/d; s/^#+ (.*)/\1/p' "$1" | tr '[:upper:]' '[:lower:]' | sed -E 's/[^a-z0-9_ -]//g; s/ /-/g'
}

while IFS=: read -r file link; do
  links=$((links + 1))
  target=${link%%#*} anchor=
  [[ $link != *'#'* ]] || anchor=${link#*#}
  path=$file
  [[ -z $target ]] || path=$(dirname "$file")/$target
  if [[ ! -e $path ]]; then
    printf 'FAILED: %s links to %s, which does not exist\n' "$file" "$link"
    failures=$((failures + 1))
  elif [[ -n $anchor && $path == *.md ]] && ! anchors "$path" | grep -qxF -- "$anchor"; then
    printf 'FAILED: %s links to %s, which has no such heading\n' "$file" "$link"
    failures=$((failures + 1))
  fi
done < <(git ls-files -z -- '*.md' ':!*/golden/*' | xargs -0 grep -HoE '\]\([^) ]+\)' | sed -E 's/\]\(([^)]*)\)$/\1/' | grep -vE ':https?:')
[[ $failures == 0 ]] && ((links > 0)) && echo "$links links"
