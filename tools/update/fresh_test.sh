#!/usr/bin/env bash
# A file that is checked in is what is generated: fresh_test.sh PATH GENERATED
set -euo pipefail

path=$1 generated=$2
diff -u --label "$path, as it is" --label "$path, as it should be" "$path" "$generated" && exit
printf '\n%s is stale; to write it and all else that is generated, run:\n\n  ./bazelw run //:update\n\n' "$path"
printf 'or, with internet, bazel run //:update\n'
exit 1
