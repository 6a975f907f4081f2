#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs every test, without a display; what is missing on Debian 12 is installed first.
#
#   build-test      warnings are errors; all suites
#   build-sanitize  address and undefined-behaviour sanitizers, and the coverage of the rooms
#                   that count votes and keep them
#   build-fuzz      clang: every fuzz target replays its corpus, then looks further for 10 s
#
# The last line is "N passed, N failed".  A test that runs in two builds counts once, and passes
# when it passed in both.
set -u
top=$(cd "$(dirname "$0")" && pwd)
cd "$top" || exit 1
. "$top/packages.sh"

# shellcheck disable=SC2086 # a list of words
if ! { need $test_packages && need_clang_runtime && need_locale; }; then
  echo "What the tests need could not be installed." >&2
  echo "0 passed, 1 failed"
  exit 1
fi

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

# step NAME COMMAND…: one part of the run, counted as a test of that name.
step ()
{
  name=$1
  shift
  echo "== $name"
  if "$@"; then
    echo "ok $name" >>"$results/steps"
  else
    echo "not ok $name" >>"$results/steps"
    return 1
  fi
}

# run_tests BUILD [ARGUMENT…]: single failures are read from the log; that a log is there counts.
run_tests ()
{
  build=$1
  shift
  rm -f "$build/meson-logs/testlog.json"
  meson test -C "$build" --no-rebuild --quiet "$@"
  cp "$build/meson-logs/testlog.json" "$results/$build.json"
}

coverage ()
{
  gcovr --root "$top" --object-directory build-sanitize --filter "$top/src/" \
    --json-summary build-sanitize/coverage.json build-sanitize >&2 &&
    python3 tests/house/coverage.py build-sanitize/coverage.json
}

if step "build with warnings as errors" \
  configure_and_build build-test --werror; then
  # A slow disk is no failure: the tests of the store wait for it at every commit.
  step "run of the tests" run_tests build-test --timeout-multiplier 3
fi

# Unoptimised: a line that the optimiser moved is a line that coverage misses.  Where the stack of a
# leak ends in GLib, ASAN_OPTIONS=fast_unwind_on_malloc=0 shows the rest; it takes five times as long.
if step "build with sanitizers" \
  configure_and_build build-sanitize --buildtype=debug -Db_coverage=true \
  -Db_sanitize=address,undefined; then
  find build-sanitize -name '*.gcda' -delete
  export G_SLICE=always-malloc
  export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
  step "run under sanitizers" run_tests build-sanitize --no-suite house --timeout-multiplier 10
  unset G_SLICE UBSAN_OPTIONS
  step "coverage of model, rules and store" coverage
fi

if CC=clang step "build of the fuzz targets" \
  configure_and_build build-fuzz -Dfuzz=true -Db_sanitize=address -Db_lundef=false; then
  step "run of the fuzz targets" run_tests build-fuzz --suite fuzz
fi

python3 tests/house/summary.py "$results"
