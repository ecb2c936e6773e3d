# shellcheck shell=bash
# Which Bazel to run, and where its modules come from. To be sourced, with `module`, the folder of this checkout.

# shellcheck disable=SC2034,SC2154 # what bazelw sets and uses
# shellcheck source=tools/offline/cache.sh
source "$module/tools/offline/cache.sh"
# shellcheck source=tools/offline/host.sh
source "$module/tools/offline/host.sh"

readonly OLDEST_BAZEL=7.6
readonly BAZELISK_VERSION=1.28.1

# What must answer: the registry, the home of most modules' sources, and what bazelisk downloads.
readonly REGISTRY=https://bcr.bazel.build/bazel_registry.json
readonly SOURCES=https://github.com/bazelbuild/bazel/releases
readonly BAZEL_RELEASE=https://releases.bazel.build/7.7.1/release/bazel-7.7.1-linux-x86_64.sha256

# find_world: sets BAZEL, the program, and BAZEL_STARTUP, its startup options.
find_world() {
  local root answer remembered kind
  BAZEL=$(bazel_on_path)
  BAZEL_STARTUP=()
  root=$(cache_root) || exit
  # Whether there is a Bazel makes a difference.
  answer=$root/world${BAZEL:+-with-bazel}
  remembered=$(remembered_world "$answer") || exit
  kind=${remembered:-$(world)}
  if [[ $kind == host ]]; then
    host_world
  elif [[ -z $BAZEL ]]; then
    BAZEL=$(cache_once bazelisk "$BAZELISK_VERSION" install_bazelisk) || exit
    BAZEL+=/node_modules/.bin/bazelisk
  fi
  # Only now: a machine without any network is no reason to stay in host mode.
  [[ -n $remembered ]] || remember_world "$answer" "$kind"
}

# Prints the first of bazel and bazelisk on PATH that is new enough; nothing where there is none.
bazel_on_path() {
  local name program version
  for name in bazel bazelisk; do
    program=$(command -v "$name") || continue
    # In this folder bazelisk takes the version of .bazelversion; it fails where it cannot download it.
    version=$(cd "$module" && "$program" --version 2>/dev/null) || continue
    version=${version#bazel }
    if version_at_least "$OLDEST_BAZEL" "$version"; then
      printf '%s\n' "$program"
      return
    fi
    say "leaving aside $program: it is Bazel $version, and $OLDEST_BAZEL or later is needed"
  done
}

# version_at_least OLDEST VERSION
version_at_least() {
  [[ $2 =~ ^([0-9]+)\.([0-9]+) ]] &&
    ((BASH_REMATCH[1] > ${1%%.*} || (BASH_REMATCH[1] == ${1%%.*} && BASH_REMATCH[2] >= ${1#*.})))
}

# remembered_world FILE: prints what RULES_APPCHART_WORLD says, or what an earlier run left in FILE: registry or
# host; nothing where neither says so. The answer host holds for a day; registry for a month, so that a machine
# that is offline for once goes on with what Bazel has.
remembered_world() {
  local answer=$1 found days=1
  case ${RULES_APPCHART_WORLD:-} in
    registry | host) printf '%s\n' "$RULES_APPCHART_WORLD" && return ;;
    ?*) die "RULES_APPCHART_WORLD is $RULES_APPCHART_WORLD; set it to registry or host" ;;
  esac
  [[ -e $answer ]] || return 0
  found=$(<"$answer")
  [[ $found != registry ]] || days=30
  [[ -z $(find "$answer" -mtime "-$days") ]] || printf '%s\n' "$found"
}

# remember_world FILE ANSWER
remember_world() {
  local answer=$1
  { mkdir -p "${answer%/*}" && printf '%s\n' "$2" >"$answer.$$" && mv "$answer.$$" "$answer"; } 2>/dev/null ||
    die "cannot write to ${answer%/*}; free some disk space, or set RULES_APPCHART_CACHE to a folder that you can write to"
}

# Prints registry where the Bazel Central Registry and GitHub are within reach; else host.
world() {
  say "looking for the Bazel Central Registry"
  if reachable "$REGISTRY" && reachable "$SOURCES" && { [[ -n $BAZEL ]] || reachable "$BAZEL_RELEASE"; }; then
    printf 'registry\n'
  else
    say "it is out of reach: building with the Node of this machine (--config=host)"
    printf 'host\n'
  fi
}

# reachable URL: whether it answers within a few seconds.
reachable() {
  if command -v curl >/dev/null; then
    curl -sfIL -o /dev/null --max-time 5 "$1"
  else
    node -e 'fetch(process.argv[1], {signal: AbortSignal.timeout(5000)}).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))' "$1" 2>/dev/null
  fi
}

# install_bazelisk FOLDER: through cache_once.
install_bazelisk() {
  command -v npm >/dev/null || die "there is neither Bazel nor npm on PATH; install Bazel $OLDEST_BAZEL or later, bazelisk, or Node 20 or later with npm"
  say "installing bazelisk $BAZELISK_VERSION"
  npm install --silent --no-save --prefix "$1" "@bazel/bazelisk@$BAZELISK_VERSION" ||
    die "npm cannot install @bazel/bazelisk; check the network and npm's settings, or install Bazel $OLDEST_BAZEL or later by hand"
}
