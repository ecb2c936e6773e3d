# shellcheck shell=bash
# Programs of Debian's unstable suite, made to run in place from a folder of the user's own: no root, no chroot,
# no mount, and the system's own packages untouched. To be sourced, after tools/cache/cache.sh.

# debian_unpack FOLDER PACKAGE...: unpacks the packages and all they depend on below FOLDER.
debian_unpack() {
  local root=$1 apt mirror
  shift
  apt=$root/.apt
  mirror=$(debian_mirror)
  [[ -n $mirror ]] || die "this needs Debian or a kin of it: no Debian mirror is named in /etc/apt; install Bazel >= 7.6 or bazelisk by hand and put it on PATH"
  mkdir -p "$apt"/{etc/{apt.conf.d,preferences.d,trusted.gpg.d},state/lists/partial,cache/archives/partial}
  : >"$apt/state/status"
  local keyring=/usr/share/keyrings/debian-archive-keyring.gpg
  [[ -r $keyring ]] || die "$keyring is missing; install the package debian-archive-keyring"
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
APT::Install-Recommends "false";
APT::Sandbox::User "";
CONF
  say "reading the list of Debian's packages"
  APT_CONFIG=$apt/apt.conf apt-get -qq update || die "Debian's package lists cannot be read; check the network and apt's settings"
  say "fetching $*"
  APT_CONFIG=$apt/apt.conf apt-get -qq -y --download-only install "$@" || die "Debian's packages cannot be fetched; check the network and the free disk space"
  say "unpacking"
  local archive
  for archive in "$apt"/cache/archives/*.deb; do
    dpkg-deb -x "$archive" "$root" || return 1
  done
  rm -rf "$apt"
  debian_relink "$root"
}

# The first mirror of the host's own apt sources that is Debian's.
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
# FOLDER's final place, whatever the host's glibc is.
debian_patch() {
  local root=$1 final=${CACHE_FINAL_DIR:-$1} triple loader file rpath
  shift
  triple=$(debian_triple "$root")
  loader=$(basename "$root/usr/lib/$triple"/ld-linux*.so.*)
  local patchelf=("$root/usr/lib/$triple/$loader" --library-path "$root/usr/lib/$triple" "$root/usr/bin/patchelf")
  find "${@/#/$root/}" -type f -print0 | while IFS= read -r -d '' file; do
    [[ $(head -c4 "$file" | tr -d '\0') == $'\x7fELF' ]] || continue
    rpath=$("${patchelf[@]}" --print-rpath "$file" 2>/dev/null) || continue
    "${patchelf[@]}" --force-rpath --set-rpath "${rpath:+$rpath:}$final/usr/lib/$triple" "$file"
    if "${patchelf[@]}" --print-interpreter "$file" >/dev/null 2>&1; then
      "${patchelf[@]}" --set-interpreter "$final/usr/lib/$triple/$loader" "$file"
    fi
  done
}

# debian_triple FOLDER: the name of its library folder, such as x86_64-linux-gnu.
debian_triple() {
  basename "$(dirname "$(find "$1/usr/lib" -maxdepth 2 -name 'ld-linux*.so.*' | head -n1)")"
}
