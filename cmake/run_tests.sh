#!/usr/bin/env bash
# run_tests.sh        every test: host tests and lint (ctest), fuzz targets for FUZZ_SECONDS each, sizes and real browsers (node:test)
# run_tests.sh quick  what takes at most three minutes once all is built: host tests, lint, sizes, and in one browser one scenario of a kind
#
# The last line sums all of them up: "N passed, N failed, N skipped". DUIDU_REQUIRE_BROWSERS=1: a missing browser is a
# failure. BROWSERS_AT_A_TIME: how many engines run their scenarios at a time, 2 if not set.
set -uo pipefail
cd "$(dirname "$0")/.."
. cmake/lib.sh
set +e

passed=0
failed=0
skipped=0
# count NAME PASSED FAILED SKIPPED: adds them up, and says how much of the time has gone.
count() {
  printf '%-10s %s passed, %s failed, %s skipped (by second %s)\n' "$1:" "$2" "$3" "$4" "$SECONDS"
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

# Growth, a minute of it, is left out of the quick ones.
host_tests() {
  local report=build/native/ctest.xml left_out=()
  [ "${1:-}" != quick ] || left_out=(--exclude-regex '^growth\.')
  rm -f $report
  ctest --preset native -j"$(nproc)" "${left_out[@]}" --quiet --output-junit "$PWD/$report" --output-log build/native/ctest.log
  [ -f $report ] || { count host 0 1 0; return; }
  local all bad off
  all=$(grep -m1 -oE '\btests="[0-9]+"' $report | tr -dc 0-9)
  bad=$(grep -m1 -oE '\bfailures="[0-9]+"' $report | tr -dc 0-9)
  off=$(grep -m1 -oE '\bskipped="[0-9]+"' $report | tr -dc 0-9)
  [ "$bad" = 0 ] || cat build/native/ctest.log
  count host $((all - bad - off)) "$bad" "$off"
}

fuzz_tests() {
  local line
  cmake/run_fuzz.sh "${FUZZ_SECONDS:-10}" 1 | tee build/fuzz.out | grep -v '^fuzz: '
  line=$(grep '^fuzz: ' build/fuzz.out) || { count fuzz 0 1 0; return; }
  # shellcheck disable=SC2046
  count fuzz $(echo "$line" | tr -dc '0-9 ')
}

# What node:test says of itself while it runs, and its report: reporters REPORT.
reporters() {
  echo "--test-reporter=spec --test-reporter-destination=stdout --test-reporter=tap --test-reporter-destination=$1"
}

# count_reports NAME REPORT…: adds up what stands at the end of each. One without an end is of tests that broke off.
count_reports() {
  local name=$1 sums=(0 0 0) report
  shift
  tap() { sed -nE "s/^# $1 ([0-9]+)\$/\\1/p" "$report" | tail -n 1; }
  for report in "$@"; do
    if [ -z "$(tap pass)" ]; then
      echo "BROKEN OFF: $report" >&2
      sums[1]=$((sums[1] + 1))
      continue
    fi
    sums[0]=$((sums[0] + $(tap pass)))
    sums[1]=$((sums[1] + $(tap fail) + $(tap cancelled)))
    sums[2]=$((sums[2] + $(tap skipped) + $(tap todo)))
  done
  count "$name" "${sums[@]}"
}

# node_tests NAME FILE…
node_tests() {
  local name=$1 report=build/$1.tap
  shift
  rm -f "$report"
  # shellcheck disable=SC2046
  node --test --test-concurrency=1 $(reporters "$report") "$@"
  count_reports "$name" "$report"
}

# scenarios ENGINE PART: those of an engine, or "2/3" of them, in one process. Its report is that of report_of.
report_of() { echo "build/$1-${2/\//-}.tap"; }
scenarios() {
  local report start=$SECONDS
  report=$(report_of "$@")
  rm -f "$report"
  # shellcheck disable=SC2046
  DUIDU_ENGINES=$1 DUIDU_PART=$2 node $(reporters "$report") tests/web/drive/all.mjs
  echo "[browsers] $1 $2: $((SECONDS - start)) s"
}

# in_turn "ENGINE PART"…: in this order, as many at a time as there may be; counts them by engine.
in_turn() {
  local job engine
  for job in "$@"; do
    while [ "$(jobs -rp | wc -l)" -ge "${BROWSERS_AT_A_TIME:-2}" ]; do wait -n; done
    # shellcheck disable=SC2086
    scenarios $job &
  done
  wait
  for engine in $(printf '%s\n' "${@% *}" | uniq); do
    local reports=()
    for job in "$@"; do
      # shellcheck disable=SC2086
      [ "${job% *}" != "$engine" ] || reports+=("$(report_of $job)")
    done
    count_reports "$engine" "${reports[@]}"
  done
}

# Without its browser each scenario is skipped by itself, or fails if browsers are required. What watches every frame of a real screen runs
# alone. The engines that take longest begin first; Chromium starts at once, so it is shared out and both processors have work to the end.
browser_tests() {
  local program start=$SECONDS
  for program in "${DUIDU_CHROMIUM:-chromium}" "${DUIDU_FIREFOX:-firefox-esr}" WebKitWebDriver; do
    command -v "$program" >/dev/null || echo "NO BROWSER: $program is missing, its scenarios of tests/web are skipped. See cmake/install_tools.sh." >&2
  done
  node_tests screen tests/web/scrolling.test.mjs
  in_turn "webkit 1/1" "firefox 1/1" "fallback 1/1" "chromium 1/5" "chromium 2/5" "chromium 3/5" "chromium 4/5" "chromium 5/5"
  echo "[browsers] all: $((SECONDS - start)) s"
}

mkdir -p build
[ -n "${DUIDU_SHARED:-}" ] || echo "NO SHARED DATA: DUIDU_SHARED names no folder, tests of real articles are skipped. See tests/shared.mjs." >&2
step "native build" build native && host_tests "${1:-}"
step "program for Node.js" build web duidu && [ "${1:-}" != quick ] && node_tests wasm tests/wasm/*.test.mjs
step "page" cmake/build_page.sh "${ARTICLE:-assets/articles/sample-zh.md}" && {
  node_tests sizes tests/size/*.test.mjs
  [ "${1:-}" = quick ] || node_tests install tests/install/*.test.mjs
  node_tests shipped tests/web/shipped.test.mjs
  if [ "${1:-}" = quick ]; then
    DUIDU_SMOKE=1 in_turn "chromium 1/2" "chromium 2/2"
  else
    browser_tests
  fi
}
[ "${1:-}" = quick ] || fuzz_tests
echo "[tests] $SECONDS s"
echo "$passed passed, $failed failed, $skipped skipped"
[ $failed = 0 ]
