#!/usr/bin/env bash
# Fills FOLDER with Debian unstable's Bazel, made to run in place; run through cache_once.
# Usage: debian.sh FOLDER
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=tools/cache/cache.sh
source "$here/../cache/cache.sh"
# shellcheck source=tools/debian/unpack.sh
source "$here/../debian/unpack.sh"

root=$1
final=$CACHE_FINAL_DIR
packages=(
  bazel-bootstrap bazel-features bazel-lib bazel-platforms bazel-skylib
  bazel-rules-{cc,java,license,proto,python,shell}
  # Bazel's JNI library needs it though the package does not say so; without it Bazel falls back to plain Java.
  libblake3-0
  patchelf
)
debian_unpack "$root" "${packages[@]}"

jvm=$(basename "$(find "$root/usr/lib/jvm" -maxdepth 1 -type d -name 'java-*-openjdk-*' | head -n1)")
triple=$(debian_triple "$root")
say "making Bazel run in place"
debian_patch "$root" "usr/lib/jvm/$jvm" "usr/libexec/$triple/bazel" usr/bin/bazel
python3 "$here/classpath.py" "$root" "$final"

# What only building or documenting needs, and the base system that came along.
rm -rf "$root"/usr/share/{doc,man,locale,info,lintian,maven-repo,perl,perl5,fonts,icons} \
  "$root"/usr/lib/{gcc,systemd,python3*,perl*} "$root/usr/lib/$triple"/{perl*,gconv,dri} \
  "$root"/usr/include "$root/usr/lib/jvm/$jvm"/{jmods,src.zip,lib/src.zip,man,demo} "$root"/{var,etc/init.d}

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
