# shellcheck shell=bash
# Which Bazel to run, and where its modules come from. To be sourced, after tools/cache/cache.sh.
# Expects `module`, the folder of this checkout.

readonly OLDEST_BAZEL=7.6
readonly BAZELISK_VERSION=1.28.1
readonly REGISTRY=https://bcr.bazel.build/bazel_registry.json
readonly BAZEL_RELEASES=https://github.com/bazelbuild/bazel/releases

# find_world: sets BAZEL, the program, and BAZEL_STARTUP, its startup options.
find_world() {
  BAZEL=$(bazel_on_path)
  BAZEL_STARTUP=()
  if [[ $(world) == registry ]]; then
    [[ -n $BAZEL ]] || BAZEL=$(cache_once bazelisk "$BAZELISK_VERSION" install_bazelisk)/node_modules/.bin/bazelisk
    return
  fi
  local debian
  debian=$(debian_bazel)
  if [[ -z $BAZEL ]]; then
    BAZEL=$debian/usr/bin/bazel
    # Debian's own bazelrc in /etc is for a Bazel that is installed there.
    BAZEL_STARTUP+=(--nosystem_rc --bazelrc="$debian/startup.bazelrc")
  fi
  command -v node >/dev/null || die "there is no node on PATH; install Node 20 or later"
  BAZEL_STARTUP+=(--bazelrc="$debian/modules.bazelrc" --bazelrc="$(host_bazelrc)")
}

# Prints the first of bazelisk and bazel on PATH that is new enough; nothing where there is none.
bazel_on_path() {
  local name version
  for name in bazel bazelisk; do
    command -v "$name" >/dev/null || continue
    # In this folder bazelisk takes the version of .bazelversion; it fails where it cannot download it.
    version=$(cd "$module" && "$name" --version 2>/dev/null) || continue
    version=${version#bazel }
    if [[ $(printf '%s\n%s\n' "$OLDEST_BAZEL" "$version" | sort -V | head -n1) == "$OLDEST_BAZEL" ]]; then
      command -v "$name"
      return
    fi
    say "leaving aside $(command -v "$name"): it is Bazel $version, and $OLDEST_BAZEL or later is needed"
  done
}

# Prints registry where the Bazel Central Registry and, without a Bazel, GitHub are within reach; else host.
# RULES_APPCHART_WORLD overrides. An answer holds for a day.
world() {
  local answer
  if [[ -n ${RULES_APPCHART_WORLD:-} ]]; then
    [[ $RULES_APPCHART_WORLD == registry || $RULES_APPCHART_WORLD == host ]] ||
      die "RULES_APPCHART_WORLD is $RULES_APPCHART_WORLD; set it to registry or host"
    printf '%s\n' "$RULES_APPCHART_WORLD"
    return
  fi
  answer=$(cache_root)/world${BAZEL:+-with-bazel}
  if [[ -z $(find "$answer" -mmin -1440 2>/dev/null) ]]; then
    say "looking for the Bazel Central Registry"
    local found=host
    if reachable "$REGISTRY" && { [[ -n $BAZEL ]] || reachable "$BAZEL_RELEASES"; }; then found=registry; fi
    [[ $found == registry ]] || say "it is out of reach: building with the Node of this machine (--config=host)"
    mkdir -p "${answer%/*}" 2>/dev/null || die "cannot create ${answer%/*}; set RULES_APPCHART_CACHE to a folder you can write to"
    printf '%s\n' "$found" >"$answer.$$" && mv "$answer.$$" "$answer" || die "cannot write to ${answer%/*}; is the disk full?"
  fi
  cat "$answer"
}

# reachable URL: whether it answers within a few seconds.
reachable() {
  if command -v curl >/dev/null; then
    curl -sfIL -o /dev/null --max-time 5 "$1"
  else
    node -e 'fetch(process.argv[1], {signal: AbortSignal.timeout(5000)}).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))' "$1"
  fi
}

# install_bazelisk FOLDER: through cache_once.
install_bazelisk() {
  say "installing bazelisk $BAZELISK_VERSION"
  npm install --silent --no-save --prefix "$1" "@bazel/bazelisk@$BAZELISK_VERSION"
}

# Prints the folder of Debian unstable's Bazel, unpacked into the cache at the first call.
debian_bazel() {
  local arch tool
  arch=$(uname -m)
  case $arch in
    x86_64 | aarch64) ;;
    *) die "there is no Bazel for $arch that this script knows to get; install Bazel >= $OLDEST_BAZEL by hand and put it on PATH" ;;
  esac
  for tool in apt-get dpkg-deb flock python3; do
    command -v "$tool" >/dev/null ||
      die "the Bazel Central Registry is out of reach, and without it only Debian and its kin can be set up ($tool is missing); connect to the internet, or install Bazel >= $OLDEST_BAZEL by hand"
  done
  cache_once bazel "debian-unstable-$arch-1" "$module/tools/bazel/debian.sh"
}

# Prints the path of a bazelrc with the flags of host mode for the workspace around the current folder.
host_bazelrc() {
  local workspace=$PWD kind=consumer file content
  while [[ $workspace != / && ! -e $workspace/MODULE.bazel ]]; do workspace=$(dirname "$workspace"); done
  [[ $(readlink -f "$workspace") == "$module" ]] && kind=module
  content="common --registry=\"file://${module// /%20}/tools/registry\""$'\n'
  if [[ $kind == module ]]; then
    content+="common --config=host"
  else
    content+="build --@rules_appchart//tools:generator=@rules_appchart//tools/host:generator
common --deleted_packages=@@rules_appchart+//src"
  fi
  file=$(cache_root)/bazelrc/$(printf '%s' "$module" | cksum | cut -d' ' -f1)-$kind
  if [[ ! -e $file || $(<"$file") != "$content" ]]; then
    mkdir -p "${file%/*}"
    printf '%s\n' "$content" >"$file.$$" && mv "$file.$$" "$file"
  fi
  printf '%s\n' "$file"
}
