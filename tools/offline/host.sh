# shellcheck shell=bash
# Host mode, the world without the Bazel Central Registry: this machine's Node, Debian's Bazel and its modules.
# To be sourced; see world.sh.

# shellcheck disable=SC2154 # module and BAZEL come from bazelw
readonly OLDEST_NODE=20

# host_world: sets BAZEL, where it is empty, and adds to BAZEL_STARTUP.
host_world() {
  local node debian flags
  node=$(host_node) || exit
  debian=$(debian_bazel) || exit
  if [[ -z $BAZEL ]]; then
    BAZEL=$debian/usr/bin/bazel
    # Debian's own bazelrc in /etc is for a Bazel that is installed there.
    BAZEL_STARTUP+=(--nosystem_rc --bazelrc="$debian/startup.bazelrc")
  fi
  flags=$(host_flags "$node") || exit
  BAZEL_STARTUP+=(--bazelrc="$debian/modules.bazelrc" --bazelrc="$flags")
}

# Prints the path of the Node on PATH; behind the launcher of a version manager, that of the Node it chooses here.
host_node() {
  local node version program
  node=$(command -v node) || die "there is no node on PATH; install Node $OLDEST_NODE or later"
  read -r version program < <("$node" -p 'process.version + " " + process.execPath' 2>/dev/null) || true
  version=${version#v}
  [[ $version =~ ^[0-9]+\. ]] || die "$node does not run; install Node $OLDEST_NODE or later, or put it first on PATH"
  ((${version%%.*} >= OLDEST_NODE)) || die "$node is Node $version; install Node $OLDEST_NODE or later, or put it first on PATH"
  printf '%s\n' "$program"
}

# Prints the folder of Debian unstable's Bazel, unpacked into the cache at the first call.
debian_bazel() {
  local system arch tool
  system=$(uname -s) arch=$(uname -m)
  case $system-$arch in
    Linux-x86_64 | Linux-aarch64) ;;
    *) die "the Bazel Central Registry is out of reach, and without it this script knows no Bazel for $system on $arch; connect to the internet, or use a Linux machine of x86_64 or aarch64" ;;
  esac
  for tool in apt-get dpkg-deb flock python3; do
    command -v "$tool" >/dev/null ||
      die "the Bazel Central Registry is out of reach, and without it only Debian and its kin can be set up ($tool is missing); connect to the internet"
  done
  cache_once bazel "debian-unstable-$arch-2" "$module/tools/offline/debian_bazel.sh" "$OLDEST_BAZEL"
}

# host_flags NODE: prints the path of a bazelrc with the flags of host mode for the workspace around the current
# folder.
host_flags() {
  local workspace=$PWD root file content
  while [[ $workspace != / && ! -e $workspace/MODULE.bazel ]]; do workspace=$(dirname "$workspace"); done
  root=$(cache_root) || exit
  content="common --registry=\"file://${module// /%20}/tools/offline/registry\"
common --lockfile_mode=off
common --repo_env=RULES_APPCHART_NODE=\"$1\""
  file=$root/bazelrc/$(printf '%s\n' "$module" "$1" | cksum | cut -d' ' -f1)
  if [[ $workspace -ef $module ]]; then
    content+=$'\n'"common --config=host"
    file+=-module
  else
    content+=$'\n'$(host_flags_of_consumers)
    file+=-consumer
  fi
  if [[ ! -e $file || $(<"$file") != "$content" ]]; then
    { mkdir -p "${file%/*}" && printf '%s\n' "$content" >"$file.$$" && mv "$file.$$" "$file"; } 2>/dev/null ||
      die "cannot write to $root; free some disk space, or set RULES_APPCHART_CACHE to a folder that you can write to"
  fi
  printf '%s\n' "$file"
}

# Prints what --config=host is in this module's .bazelrc, as a module that depends on this one must write it.
# Bazel 7 and 8 put different characters after the name of a module.
host_flags_of_consumers() {
  sed -nE 's/^([a-z]+):host /\1 /p' "$module/.bazelrc" | sed -E \
    -e '/--deleted_packages=/s#([=,])([^@,]+)#\1@@rules_appchart~//\2,@@rules_appchart+//\2#g'
}
