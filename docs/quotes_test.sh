#!/usr/bin/env bash
# What pages quote is what the files say: a block whose first line names a file must be in it, line for line.
set -euo pipefail

quotes=0
for page in "$@"; do
  block='' file=''
  while IFS= read -r line; do
    if [[ -z $file && $line =~ ^\`\`\`[a-z]+\ ([^ ]+)$ ]]; then
      file=${BASH_REMATCH[1]}
      block=''
    elif [[ -n $file && $line == '```' ]]; then
      if [[ $(<"$file") != *"$block"* ]]; then
        printf 'FAILED: %s quotes %s, which does not say this:\n%s' "$page" "$file" "$block"
        exit 1
      fi
      quotes=$((quotes + 1))
      file=''
    elif [[ -n $file ]]; then
      block+=$line$'\n'
    fi
  done <"$page"
done
echo "$quotes quotes"
((quotes > 0))
