#!/usr/bin/env bash
# Writes the files that are generated, then the goldens, and prints those whose content has changed.
# Arguments: PATH=LABEL, the file in the workspace and the target that makes it. See update.bzl.
set -euo pipefail

cd "${BUILD_WORKSPACE_DIRECTORY:?run it by: ./bazelw run //:update}"
log=$(mktemp -d)
trap 'rm -rf "$log"' EXIT
written=()
deleted=()

# quietly COMMAND...: its output goes to a file, and on to the user by `complain`.
quietly() {
  "$@" >"$log/output" 2>>"$log/errors"
}

# complain MESSAGE: ends.
complain() {
  cat "$log/errors" >&2
  printf '\nupdate: %s\n' "$*" >&2
  report_written >&2 || true
  exit 1
}

# report_written: prints the files that were written or deleted; fails where there is none.
report_written() {
  ((${#deleted[@]})) && printf 'update: deleted %s\n' "${deleted[@]}" | sort -u
  ((${#written[@]})) && printf 'update: wrote %s\n' "${written[@]}" | sort -u
  ((${#written[@]} + ${#deleted[@]}))
}

# made_by LABEL: sets `made`, the file that the target makes.
made_by() {
  quietly ./bazelw build --noshow_progress "$1" || return
  quietly ./bazelw cquery --noshow_progress --output=files "$1" || return
  made=$execution_root/$(<"$log/output")
}

# generate PATH=LABEL...: a file may be made from another, or keep Bazel from making one, as a .bzl file with a merge
# conflict does: begins anew until nothing changes.
generate() {
  local _ entry path changed failed
  for _ in "$@" last; do
    changed='' failed=''
    : >"$log/errors"
    for entry in "$@"; do
      path=${entry%%=*}
      if ! made_by "${entry#*=}"; then
        failed+=" $path"
      elif ! cmp -s "$made" "$path"; then
        mkdir -p "$(dirname "$path")"
        # Over the old file, and so with its mode: what Bazel makes is executable and read-only.
        cat "$made" >"$path"
        written+=("$path")
        changed=1
      fi
    done
    [[ -n $changed ]] || break
  done
  [[ -z $failed ]] || complain "cannot make$failed (see above)"
  [[ -z $changed ]] || complain "each round changes the files again; one of them must be made from itself"
}

# checksums FOLDER...: a line for each file below the folders.
checksums() {
  find "$@" -type f -exec cksum {} + | LC_ALL=C sort
}

# update_goldens: runs all `<name>.update` of the rules. Those of //rules/tests differ on purpose.
update_goldens() {
  local target targets folders
  : >"$log/errors"
  quietly ./bazelw query --noshow_progress 'filter("\.update$", //... except //rules/tests/...)' ||
    complain "cannot list the goldens (see above)"
  read -r -d '' -a targets <"$log/output" || true
  read -r -d '' -a folders < <(sed -e 's#^//##' -e 's#:.*##' "$log/output" | sort -u) || true
  quietly ./bazelw build --noshow_progress "${targets[@]}" || complain "cannot make the goldens (see above)"
  checksums "${folders[@]}" >"$log/before"
  for target in "${targets[@]}"; do
    quietly ./bazelw run --noshow_progress "$target" || complain "$target fails (see above)"
  done
  checksums "${folders[@]}" >"$log/after"
  while IFS= read -r target; do
    if [[ -e $target ]]; then written+=("$target"); else deleted+=("$target"); fi
  done < <(LC_ALL=C comm -3 "$log/before" "$log/after" | sed -E 's/^\t?[0-9]+ [0-9]+ //' | sort -u)
}

quietly ./bazelw info --noshow_progress execution_root || complain "Bazel does not run (see above)"
execution_root=$(<"$log/output")
echo "update: making what is generated"
generate "$@"
echo "update: making the goldens"
update_goldens
report_written || echo "update: nothing was stale"
