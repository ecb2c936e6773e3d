#!/usr/bin/env bash
# Fills FOLDER with Debian unstable's Bazel, made to run in place; run through cache_once.
# Usage: debian.sh OLDEST_BAZEL FOLDER
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=tools/offline/cache.sh
source "$here/cache.sh"
# shellcheck source=tools/offline/debian.sh
source "$here/debian.sh"

oldest=$1
root=$2
final=${CACHE_FINAL_DIR:?}
packages=(
  bazel-bootstrap bazel-features bazel-lib bazel-platforms bazel-skylib
  bazel-rules-{cc,java,license,proto,python,shell}
  # Bazel's JNI library needs it though the package does not say so; without it Bazel falls back to plain Java.
  libblake3-0
  patchelf
)
# The Java compiler, the C compiler and what else only a build with Bazel of such code needs, four fifths of it all.
unneeded='(.*-)?jdk-headless|build-essential|dpkg-dev|libdpkg-perl|(gcc|g\+\+|cpp|binutils)(-.*)?|linux-libc-dev|libc6-dev|libc-dev-bin'
unneeded+='|lib(gcc|stdc\+\+)-.*-dev|lib(a|l|t|ub|hwa)san[0-9]|libgprofng.*|libbinutils|libctf.*|libisl.*|libmpfr.*|libmpc.*|libgmp.*|zlib1g-dev'
unneeded+='|(lib)?python3.*|(lib)?perl.*|rust-coreutils|coreutils.*|util-linux|procps|bats.*|node-.*|libjs-.*|make|patch|openssl|ca-certificates|tzdata'
unneeded+='|debconf|lib(pam|db5|sqlite|gdbm|systemd|udev).*|libprotoc.*|lib(maven|jetty9|eclipse-jdt|jgit).*'
debian_unpack "$root" --without="$unneeded" "${packages[@]}"

version=$(awk '$1 == "bazel-bootstrap" {print $2}' "$root/packages.txt")
[[ $(printf '%s\n%s\n' "$oldest" "$version" | sort -V | head -n1) == "$oldest" ]] ||
  die "Debian unstable has Bazel $version, and $oldest or later is needed; connect to the internet, or use another mirror"

jvm=$(basename "$(find "$root/usr/lib/jvm" -maxdepth 1 -type d -name 'java-*-openjdk-*' | head -n1)")
triple=$(debian_triple "$root")
say "making Bazel $version run in place"
debian_patch "$root" "usr/lib/jvm/$jvm" "usr/libexec/$triple/bazel" usr/bin/bazel
python3 "$here/classpath.py" "$root" "$final"
rm -rf "$root"/usr/share/{doc,man,locale,info,lintian,maven-repo,fonts} "$root/usr/lib/$triple/gconv"

cat >"$root/startup.bazelrc" <<RC
startup --install_base="$final/usr/share/bazel"
startup --trust_install_base
startup --server_javabase="$final/usr/lib/jvm/$jvm"
RC
# Without it the toolchains of rules_shell look for rules_cc on GitHub.
printf 'common --noenable_workspace\n' >"$root/modules.bazelrc"
# What Debian's own bazelrc says of these, here.
for module in platforms=tools/platforms bazel_features=tools/features bazel_skylib=tools/skylib bazel_lib=tools/bazel_lib \
  rules_cc=rules/cc rules_java=rules/java rules_license=rules/license rules_proto=rules/proto rules_python=rules/python \
  rules_shell=rules/shell; do
  printf 'common --override_module=%s="%s"\n' "${module%%=*}" "$final/usr/share/bazel/${module#*=}" >>"$root/modules.bazelrc"
done

