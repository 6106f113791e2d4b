#!/usr/bin/env bash
# run_fuzz.sh SECONDS [SEED]: each libFuzzer target of tests/fuzz for so long, from a corpus that grows in build/fuzz. With a
# seed and no corpus the inputs are the same in every run, as a test's should be; without one they are others each time.
# The last line counts targets: "fuzz: N passed, N failed, 0 skipped".
set -euo pipefail
cd "$(dirname "$0")/.."
. cmake/lib.sh

seconds=$1
seed_option=${2:+-seed=$2}
build native duidu
build sanitize fuzz_targets
seeds=build/fuzz/seeds
mkdir -p $seeds
# The openings of the samples, and what they are as article files: short inputs, so that many are tried.
for sample in assets/articles/*.md; do
  seed=$seeds/$(basename "$sample")
  head -c 2500 "$sample" >"$seed"
  build/native/duidu import "$seed" -o "${seed%.md}.json" 2>/dev/null
done

# run_target PROGRAM: its report in build/fuzz/NAME.log; fails if the program does.
run_target() {
  local corpus
  corpus=build/fuzz/$(basename "$1")
  mkdir -p "$corpus"
  "$1" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=8192 -verbosity=0 -print_final_stats=1 ${seed_option:+"$seed_option"} \
    -artifact_prefix=build/fuzz/ -dict="tests/fuzz/$(basename "${1%_fuzz}").dict" "$corpus" $seeds 2>"$corpus.log"
}

# As many at a time as there are processors; each is told of in turn.
targets=(build/sanitize/fuzz/*_fuzz)
pids=()
echo "[fuzz] ${#targets[@]} targets, $seconds s each"
for target in "${targets[@]}"; do
  while [ "$(jobs -rp | wc -l)" -ge "$(nproc)" ]; do wait -n || true; done
  run_target "$target" &
  pids+=($!)
done

passed=0
failed=0
for i in "${!targets[@]}"; do
  name=$(basename "${targets[i]}")
  if wait "${pids[i]}"; then
    passed=$((passed + 1))
    echo "[fuzz] $name: $(sed -nE 's/^stat::number_of_executed_units: *//p' "build/fuzz/$name.log") inputs"
  else
    failed=$((failed + 1))
    echo "[fuzz] $name failed:"
    tail -n 40 "build/fuzz/$name.log"
  fi
done
echo "fuzz: $passed passed, $failed failed, 0 skipped"
[ $failed = 0 ]
