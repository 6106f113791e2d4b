#!/usr/bin/env bash
# Every test: host tests and lint (ctest), fuzz targets for FUZZ_SECONDS each, sizes and real browsers (node --test).
# The last line sums all of them up: "N passed, N failed, N skipped". DUIDU_REQUIRE_BROWSERS=1: a missing browser is a
# failure. BROWSER_FILES: how many files of browser scenarios run at a time, 2 if not set.
set -uo pipefail
cd "$(dirname "$0")/.."
. cmake/lib.sh
set +e

passed=0
failed=0
skipped=0
count() {
  printf '%-10s %s passed, %s failed, %s skipped\n' "$1:" "$2" "$3" "$4"
  passed=$((passed + $2))
  failed=$((failed + $3))
  skipped=$((skipped + $4))
}

# step NAME COMMAND…: a step that gives no tests of its own counts only when it fails.
step() {
  local name=$1
  shift
  "$@" || { echo "FAILED: $name" >&2; count "$name" 0 1 0; return 1; }
}

host_tests() {
  local report=build/native/ctest.xml
  rm -f $report
  ctest --preset native -j"$(nproc)" --quiet --output-junit "$PWD/$report" --output-log build/native/ctest.log
  [ -f $report ] || { count host 0 1 0; return; }
  local number='s/.*[[:space:]]%s="([0-9]+)".*/\1/p' all bad off
  all=$(grep -m1 -oE '\btests="[0-9]+"' $report | tr -dc 0-9)
  bad=$(grep -m1 -oE '\bfailures="[0-9]+"' $report | tr -dc 0-9)
  off=$(grep -m1 -oE '\bskipped="[0-9]+"' $report | tr -dc 0-9)
  [ "$bad" = 0 ] || cat build/native/ctest.log
  count host $((all - bad - off)) "$bad" "$off"
}

fuzz_tests() {
  local line
  cmake/run_fuzz.sh "${FUZZ_SECONDS:-10}" | tee build/fuzz.out | grep -v '^fuzz: '
  line=$(grep '^fuzz: ' build/fuzz.out) || { count fuzz 0 1 0; return; }
  # shellcheck disable=SC2046
  count fuzz $(echo "$line" | tr -dc '0-9 ')
}

# node_tests NAME FILES-AT-A-TIME FILE…
node_tests() {
  local name=$1 report=build/$1.tap at_a_time=$2
  shift 2
  node --test --test-concurrency="$at_a_time" --test-reporter=spec --test-reporter-destination=stdout \
    --test-reporter=tap --test-reporter-destination=$report "$@"
  tap() { sed -nE "s/^# $1 ([0-9]+)\$/\\1/p" $report | tail -n 1; }
  [ -n "$(tap pass)" ] || { count "$name" 0 1 0; return; }
  count "$name" "$(tap pass)" $(($(tap fail) + $(tap cancelled))) $(($(tap skipped) + $(tap todo)))
}

# Without its browser each scenario is skipped by itself, or fails if browsers are required. Files with most to do begin first; what watches
# every frame of a real screen runs alone.
browser_tests() {
  local program long=(positions settings glyphs) files=() file
  for program in "${DUIDU_CHROMIUM:-chromium}" "${DUIDU_FIREFOX:-firefox-esr}" WebKitWebDriver; do
    command -v "$program" >/dev/null || echo "NO BROWSER: $program is missing, its scenarios of tests/web are skipped. See cmake/install_tools.sh." >&2
  done
  for file in "${long[@]}"; do files+=("tests/web/$file.test.mjs"); done
  for file in tests/web/*.test.mjs; do
    case " ${files[*]} tests/web/scrolling.test.mjs " in *" $file "*) ;; *) files+=("$file") ;; esac
  done
  node_tests screen 1 tests/web/scrolling.test.mjs
  node_tests browsers "${BROWSER_FILES:-2}" "${files[@]}"
}

mkdir -p build
step "native build" build native && host_tests
step "program for Node.js" build web duidu && node_tests wasm 1 tests/wasm/*.test.mjs
step "page" cmake/build_page.sh "${ARTICLE:-assets/articles/sample-zh.md}" && {
  node_tests sizes 1 tests/size/*.test.mjs
  node_tests install 1 tests/install/*.test.mjs
  browser_tests
}
fuzz_tests
echo "$passed passed, $failed failed, $skipped skipped"
[ $failed = 0 ]
