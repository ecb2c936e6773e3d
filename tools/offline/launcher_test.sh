#!/usr/bin/env bash
# Runs ./bazelw among programs that only pretend: which Bazel it takes, what it passes on, and what it says where
# it cannot go on.
# shellcheck disable=SC2016 # the fakes expand their own variables
set -euo pipefail

# Real files at a path with a space: the launcher looks for its parts behind symbolic links.
checkout="$TEST_TMPDIR/check out"
mkdir -p "$checkout/src"
cp -RL bazelw .bazelrc MODULE.bazel tools "$checkout"
bazelw=$checkout/bazelw
fakes=$TEST_TMPDIR/fakes
base=$TEST_TMPDIR/base
export RULES_APPCHART_CACHE="$TEST_TMPDIR/cache folder"
real_path=$PATH
failures=0

# The tools that any machine has; no Node, no apt, no Bazel.
mkdir -p "$base"
for tool in awk bash cat chmod cksum cp cut df dirname env find flock grep head ln mkdir mktemp mv readlink rm sed sleep sort tr; do
  ln -sf "$(command -v "$tool")" "$base/$tool"
done

# fresh: no fakes, an empty cache, and a network that reaches nothing.
fresh() {
  rm -rf "$fakes" "$RULES_APPCHART_CACHE"
  mkdir -p "$fakes"
  fake curl 'exit 6'
  unset RULES_APPCHART_WORLD
}

# fake NAME SCRIPT
fake() {
  printf '#!%s\n%s\n' "$base/bash" "$2" >"$fakes/$1"
  chmod +x "$fakes/$1"
}

# run ARGUMENT...: runs the launcher in the current folder; leaves status, output and errors.
run() {
  status=0
  PATH=$fakes:$base "$bazelw" "$@" >"$TEST_TMPDIR/output" 2>"$TEST_TMPDIR/errors" || status=$?
  output=$(<"$TEST_TMPDIR/output") errors=$(<"$TEST_TMPDIR/errors")
}

# expect WHAT ACTUAL PATTERN
expect() {
  # shellcheck disable=SC2053 # a pattern is meant
  [[ $2 == $3 ]] && return
  printf 'FAILED: %s\n  wanted: %s\n  got:    %s\n' "$1" "$3" "$2"
  failures=$((failures + 1))
}

# refused WHAT PATTERN: the launcher ended with 1, its last line matches, and all before it is progress.
refused() {
  expect "$1: exit code" "$status" 1
  expect "$1: message" "${errors##*$'\n'}" "bazelw: $2"
  expect "$1: no noise" "$(grep -vE '^bazelw: ' <<<"$errors" || true)" ''
  expect "$1: nothing half done" "$(find "$RULES_APPCHART_CACHE" -mindepth 2 -not -name '.lock-*' 2>/dev/null)" ''
}

fake_bazel() {
  fake "$1" 'if [[ $* == --version ]]; then echo "bazel '"$2"'"; else printf "%s\n" '"$1"' "$$" "$@"; exit 3; fi'
}

cd "$checkout/src"

fresh
fake_bazel bazel 8.10.0
fake curl 'exit 0'
run build '//a b:c' -- --flag=*
expect 'a Bazel on PATH: arguments' "$output" $'bazel\n*\nbuild\n//a b:c\n--\n--flag=\\*'
expect 'a Bazel on PATH: exit code' "$status" 3
run build
expect 'the second time is silent' "$errors" ''
fake curl 'exit 6'
run build
expect 'a registry once seen is not asked for again' "$output" $'bazel\n*\nbuild'

fresh
fake_bazel bazel 7.5.9
fake_bazel bazelisk 7.6.0
RULES_APPCHART_WORLD=registry run build
expect 'an old Bazel is left aside' "$output" $'bazelisk\n*\nbuild'
expect 'an old Bazel is named' "$errors" '*fakes/bazel: it is Bazel 7.5.9*'

# The process that the user's signals go to is Bazel's own.
PATH=$fakes:$base RULES_APPCHART_WORLD=registry "$bazelw" build >"$TEST_TMPDIR/output" 2>/dev/null &
wait "$!" || true
expect 'signals' "$(sed -n 2p "$TEST_TMPDIR/output")" "$!"

fresh
fake curl 'exit 0'
fake npm 'mkdir -p "$5/node_modules/.bin" && printf "#!%s\necho from npm \$*\n" "$BASH" >"$5/node_modules/.bin/bazelisk" && chmod +x "$5/node_modules/.bin/bazelisk"'
run test //...
expect 'bazelisk from npm' "$output" 'from npm test //...'
fake npm 'exit 1'
run test //...
expect 'npm is asked once' "$output" 'from npm test //...'

fresh
fake curl 'exit 0'
run build
refused 'neither Bazel nor npm' 'there is neither Bazel nor npm on PATH; install Bazel 7.6 or later*'
fake npm 'exit 1'
run build
refused 'npm fails' 'npm cannot install @bazel/bazelisk; check the network*'

fresh
run build
refused 'no Node' 'there is no node on PATH; install Node 20 or later'
fake node 'echo v18.20.0 /usr/bin/node'
run build
refused 'an old Node' '*/node is Node 18.20.0; install Node 20 or later*'
fake node 'exit 127'
run build
refused 'a broken Node' '*/node does not run; install Node 20 or later*'
fake node 'echo v20.0.0 /opt/node'
fake uname '[[ $1 == -m ]] && echo riscv64 || echo Linux'
run build
refused 'another architecture' '*no Bazel for Linux on riscv64; connect to the internet*'
fake uname '[[ $1 == -m ]] && echo x86_64 || echo Linux'
run build
refused 'not Debian' '*only Debian and its kin can be set up (apt-get is missing); connect to the internet'
for tool in apt-get dpkg-deb python3; do fake "$tool" 'echo "E: no route" >&2; exit 100'; done
run build
refused 'no network at all' '*; c*'
RULES_APPCHART_CACHE=/dev/null/cache run build
refused 'a cache that cannot be written' 'cannot create /dev/null/cache/bazel; free some disk space, or set RULES_APPCHART_CACHE*'
RULES_APPCHART_WORLD=mars run build
refused 'an unknown world' 'RULES_APPCHART_WORLD is mars; set it to registry or host'

# Host mode: what a Bazel is told, in this module and in one that depends on it.
unpacked=$RULES_APPCHART_CACHE/bazel/debian-unstable-x86_64-2
mkdir -p "$unpacked/usr/bin" "$TEST_TMPDIR/consumer"
fake_bazel bazel 7.7.1
mv "$fakes/bazel" "$unpacked/usr/bin/bazel"
run build //:a
expect "Debian's Bazel" "$output" $'bazel\n*\n--nosystem_rc\n--bazelrc=*/startup.bazelrc\n--bazelrc=*/modules.bazelrc\n--bazelrc=*-module\nbuild\n//:a'
flags=$(cat "$RULES_APPCHART_CACHE"/bazelrc/*-module)
expect 'host mode' "$flags" '*--config=host*'
expect 'a space in the registry' "$flags" '*/check%20out/tools/offline/registry"*'
expect 'the Node that was found' "$flags" '*--repo_env=RULES_APPCHART_NODE="/opt/node"*'
cd "$TEST_TMPDIR/consumer" && touch MODULE.bazel
run build //:a
flags=$(cat "$RULES_APPCHART_CACHE"/bazelrc/*-consumer)
expect "a consumer's mode" "$flags" '*--repo_env=RULES_APPCHART_HOST_MODE=1*'
expect "a consumer's packages" "$flags" '*--deleted_packages=@@rules_appchart~//src,@@rules_appchart+//src*'

# cache_once: two at once, and one that is killed.
fresh
PATH=$real_path
# shellcheck source=tools/offline/cache.sh
source "$checkout/tools/offline/cache.sh"
fill() {
  echo x >>"$TEST_TMPDIR/fills"
  sleep 1
  echo complete >"$1/file"
}
cache_once thing key fill >"$TEST_TMPDIR/first" 2>/dev/null &
cache_once thing key fill >"$TEST_TMPDIR/second" 2>/dev/null
wait
expect 'two at once: the same folder' "$(<"$TEST_TMPDIR/first")" "$(<"$TEST_TMPDIR/second")"
expect 'two at once: complete' "$(<"$(<"$TEST_TMPDIR/first")/file")" complete
expect 'two at once: one fills it' "$(grep -c x "$TEST_TMPDIR/fills")" 1
interrupted() {
  echo half >"$1/file"
  kill -9 "$BASHPID"
}
(cache_once thing other interrupted) >/dev/null 2>&1 || status=$?
expect 'interrupted: refused' "$status" 1
expect 'interrupted: begun anew' "$(cat "$(cache_once thing other fill)/file")" complete

[[ $failures == 0 ]] && echo 'all as expected'
