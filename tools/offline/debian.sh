# shellcheck shell=bash
# Programs of Debian's unstable suite, made to run in place from a folder of the user's own: no root, no chroot,
# no mount, and the system's own packages untouched. To be sourced, after tools/offline/cache.sh, and to be used in
# a command of cache_once.

# debian_unpack FOLDER [--without=REGEX] PACKAGE...: unpacks the packages and all that they depend on below
# FOLDER, except for packages whose name matches REGEX as a whole. Leaves their versions in FOLDER/packages.txt.
debian_unpack() {
  local root=$1 without='' apt names archive
  shift
  if [[ $1 == --without=* ]]; then
    without=${1#*=}
    shift
  fi
  apt=$root/.apt
  debian_apt "$apt"
  say "reading the list of Debian's packages"
  debian_run "$apt" "cannot read the list of Debian's packages" update
  # Lines of "'URL' NAME_VERSION_ARCHITECTURE.deb SIZE HASH".
  debian_run "$apt" "Debian's packages cannot be installed together" --print-uris install "$@"
  awk -v without="^($without)\$" '{ split($2, part, "_"); if (part[1] !~ without) print part[1], $3 }' "$apt/output" >"$apt/wanted"
  say "fetching $(awk '{ bytes += $2 } END { printf "%d packages (%d MB)", NR, bytes / 1e6 }' "$apt/wanted")"
  names=$(cut -d' ' -f1 "$apt/wanted")
  # shellcheck disable=SC2086 # one word per package
  (cd "$apt/archives" && debian_run "$apt" "cannot fetch Debian's packages" download $names)
  say "unpacking"
  for archive in "$apt"/archives/*.deb; do
    dpkg-deb -x "$archive" "$root" || die "cannot unpack ${archive##*/} into $root; free some disk space"
    dpkg-deb -W "$archive" >>"$root/packages.txt"
  done
  rm -rf "$apt"
  debian_relink "$root"
}

# debian_apt FOLDER: an apt of one's own in FOLDER, that knows unstable and no installed package.
debian_apt() {
  local apt=$1 mirror keyring=/usr/share/keyrings/debian-archive-keyring.gpg
  mirror=$(debian_mirror)
  [[ -n $mirror ]] || die "/etc/apt names no mirror of Debian; connect to the internet, or use a machine with Debian"
  [[ -r $keyring ]] || die "$keyring is missing; install the package debian-archive-keyring"
  mkdir -p "$apt"/{etc/{apt.conf.d,preferences.d,trusted.gpg.d},state/lists/partial,cache/archives/partial,archives}
  : >"$apt/state/status"
  printf 'deb [signed-by=%s] %s sid main\n' "$keyring" "$mirror" >"$apt/etc/sources.list"
  # Quoted paths: a cache folder may have spaces in its name. A Release file of unstable expires after a week,
  # and a mirror may be older.
  cat >"$apt/apt.conf" <<CONF
Dir::Etc "$apt/etc";
Dir::State "$apt/state";
Dir::State::status "$apt/state/status";
Dir::Cache "$apt/cache";
Acquire::Check-Valid-Until "false";
Acquire::Languages "none";
Acquire::Retries "2";
APT::Install-Recommends "false";
APT::Sandbox::User "";
CONF
  # Proxies and the like are the host's.
  apt-config dump 2>/dev/null | grep -E '^Acquire::(http|https)::' >>"$apt/apt.conf" || true
}

# debian_run FOLDER FAILURE ARGUMENT...: runs the apt-get of FOLDER, with its output in FOLDER/output; where it
# fails, dies with FAILURE and apt's own first complaint.
debian_run() {
  local apt=$1 failure=$2 log=$1/log complaint
  shift 2
  # Without this option, apt update is content with lists that it could not renew.
  APT_CONFIG=$apt/apt.conf apt-get -qq -y -o APT::Update::Error-Mode=any "$@" >"$apt/output" 2>"$log" && return
  complaint=$(grep -m1 -E '^(E|Err|W):' "$log" | cut -c1-300 | sed 's/[[:space:]]*$//')
  die "$failure (apt says: ${complaint:-nothing}); check the network and the free disk space, and run the same command again"
}

# Prints the first mirror of the host's own apt sources that is Debian's.
debian_mirror() {
  sed -nE -e 's/^URIs:[[:space:]]*([^[:space:]]+).*/\1/p' -e 's/^deb[[:space:]]+(\[[^]]*\][[:space:]]+)?([^[:space:]]+).*/\2/p' \
    /etc/apt/sources.list.d/*.sources /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null |
    grep -m1 -E '/debian/?$' || true
}

# debian_relink FOLDER: absolute symbolic links point into the folder's final place.
debian_relink() {
  local root=$1 link target
  find "$root" -type l -lname '/*' -print0 | while IFS= read -r -d '' link; do
    target=$(readlink "$link")
    ln -sfn "${CACHE_FINAL_DIR:-$root}$target" "$link"
  done
}

# debian_patch FOLDER PATH...: the programs below each PATH (of FOLDER) find their libraries and their loader in
# FOLDER's final place, whatever the host's glibc is. Needs the package patchelf in FOLDER.
debian_patch() {
  local root=$1 final=${CACHE_FINAL_DIR:-$1} triple loader file rpath path
  shift
  triple=$(debian_triple "$root")
  loader=$(basename "$root/usr/lib/$triple"/ld-linux*.so.*)
  local patchelf=("$root/usr/lib/$triple/$loader" --library-path "$root/usr/lib/$triple" "$root/usr/bin/patchelf")
  for path in "$@"; do
    find "$root/$path" -type f -print0 | while IFS= read -r -d '' file; do
      [[ $(head -c4 "$file" | tr -d '\0') == $'\x7fELF' ]] || continue
      # Static programs and object files have no dynamic section.
      rpath=$("${patchelf[@]}" --print-rpath "$file" 2>/dev/null) || continue
      "${patchelf[@]}" --force-rpath --set-rpath "${rpath:+$rpath:}$final/usr/lib/$triple" "$file"
      if "${patchelf[@]}" --print-interpreter "$file" >/dev/null 2>&1; then
        "${patchelf[@]}" --set-interpreter "$final/usr/lib/$triple/$loader" "$file"
      fi
    done
  done
}

# debian_triple FOLDER: the name of its library folder, such as x86_64-linux-gnu.
debian_triple() {
  basename "$(dirname "$(find "$1/usr/lib" -maxdepth 2 -name 'ld-linux*.so.*' | head -n1)")"
}
