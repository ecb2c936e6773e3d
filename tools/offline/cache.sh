# shellcheck shell=bash
# The user's cache folder, and how something is put into it once. To be sourced.
# Works with the bash 3.2 and the tools of macOS too.

# Prints the cache's folder.
cache_root() {
  if [[ -z ${RULES_APPCHART_CACHE:-${XDG_CACHE_HOME:-${HOME:-}}} ]]; then
    die "HOME is not set; set RULES_APPCHART_CACHE to a folder that you can write to"
  fi
  printf '%s\n' "${RULES_APPCHART_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/rules_appchart}"
}

# say MESSAGE: tells the user what is going on.
say() {
  printf 'bazelw: %s\n' "$*" >&2
}

# What a command of cache_once exits with when it has said why.
readonly CACHE_EXPLAINED=99

# die MESSAGE: ends with one sentence that says what to do.
die() {
  say "$*"
  [[ -z ${CACHE_FINAL_DIR:-} ]] || exit "$CACHE_EXPLAINED"
  exit 1
}

# cache_once NAME KEY COMMAND [ARGUMENT...]: prints the folder NAME/KEY of the cache. Where it is not there yet,
# COMMAND ARGUMENT... FOLDER fills an empty folder beside it, which becomes NAME/KEY in one step when COMMAND
# succeeds: an interrupted run leaves nothing that a later one takes for complete. CACHE_FINAL_DIR is the path
# that the folder will have. Two at once: the second waits for the first.
cache_once() {
  local name=$1 key=$2 root parent final work status=0
  shift 2
  root=$(cache_root) || exit
  parent=$root/$name
  final=$parent/$key
  if [[ ! -d $final ]]; then
    mkdir -p "$parent" 2>/dev/null || die "cannot create $parent; free some disk space, or set RULES_APPCHART_CACHE to a folder that you can write to"
    # In a process of its own, whose end lets the lock go.
    (cache_fill "$@") || status=$?
    if [[ $status != 0 ]]; then
      [[ $status == "$CACHE_EXPLAINED" ]] || say "setting up $name failed (see above); run the same command again to retry"
      # A nested one has been explained as well.
      [[ -z ${CACHE_FINAL_DIR:-} ]] || exit "$CACHE_EXPLAINED"
      exit 1
    fi
  fi
  printf '%s\n' "$final"
}

# cache_fill COMMAND [ARGUMENT...]: the part of cache_once that holds the lock, and uses its variables.
cache_fill() {
  exec 9>"$parent/.lock-$key" || exit
  # Without flock two at once both do the work, and the first to finish wins.
  if command -v flock >/dev/null; then
    if ! flock -n 9; then
      say "waiting for another run that sets up $name"
      flock 9
    fi
    [[ ! -d $final ]] || return 0
    # Left behind by runs that were killed; no live run holds them, for we hold the lock.
    rm -rf "$parent/.work-$key."*
  fi
  work=$(mktemp -d "$parent/.work-$key.XXXXXX") || die "cannot write to $parent; free some disk space"
  # The command must not inherit the lock: a server that it starts would keep it.
  (CACHE_FINAL_DIR=$final "$@" "$work") 9>&- >&2 || status=$?
  if [[ $status != 0 ]]; then
    cache_full "$parent" && say "the disk that holds $parent is full; free some space, or set RULES_APPCHART_CACHE to a folder with more" && status=$CACHE_EXPLAINED
    rm -rf "$work"
    return "$status"
  fi
  chmod 755 "$work"
  [[ -d $final ]] || mv "$work" "$final"
}

# cache_full FOLDER: whether there is next to no space left for it (16 MiB).
cache_full() {
  local free
  free=$(df -Pk "$1" 2>/dev/null | awk 'NR == 2 {print $4}')
  [[ -n $free && $free -lt 16384 ]]
}
