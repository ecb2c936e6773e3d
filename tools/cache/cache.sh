# shellcheck shell=bash
# The user's cache folder, and how something is put into it once. To be sourced.

# Prints the cache's folder.
cache_root() {
  printf '%s\n' "${RULES_APPCHART_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/rules_appchart}"
}

# say MESSAGE: tells the user what is going on.
say() {
  printf 'bazelw: %s\n' "$*" >&2
}

# die MESSAGE: ends with one sentence that says what to do.
die() {
  say "$*"
  exit 1
}

# cache_once NAME KEY COMMAND [ARGUMENT...]: prints the folder NAME/KEY of the cache. Where it is not there yet,
# COMMAND ARGUMENT... FOLDER fills an empty folder beside it, which becomes NAME/KEY in one step when COMMAND
# succeeds: an interrupted run leaves nothing that a later one takes for complete. CACHE_FINAL_DIR is the path
# that the folder will have. Two at once: the second waits for the first.
cache_once() {
  local name=$1 key=$2 parent final lock work
  shift 2
  parent=$(cache_root)/$name
  final=$parent/$key
  if [[ -d $final ]]; then
    printf '%s\n' "$final"
    return
  fi
  mkdir -p "$parent" || die "cannot create $parent; set RULES_APPCHART_CACHE to a folder you can write to"
  exec {lock}>"$parent/.lock-$key"
  if ! flock -n "$lock"; then
    say "waiting for another run that sets up $name"
    flock "$lock"
  fi
  if [[ ! -d $final ]]; then
    # Left behind by runs that were killed; no live run holds them, for we hold the lock.
    rm -rf "$parent/.work-$key."*
    work=$(mktemp -d "$parent/.work-$key.XXXXXX") || die "cannot write to $parent; is the disk full?"
    # The command must not inherit the lock: a server that it starts would keep it.
    if ! (CACHE_FINAL_DIR=$final "$@" "$work") {lock}>&- >&2; then
      rm -rf "$work"
      exec {lock}>&-
      die "setting up $name failed (see above); run the same command again to retry${CACHE_HINT:+; $CACHE_HINT}"
    fi
    chmod 755 "$work"
    mv -T "$work" "$final"
  fi
  exec {lock}>&-
  printf '%s\n' "$final"
}
