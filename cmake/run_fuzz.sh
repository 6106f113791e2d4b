#!/usr/bin/env bash
# run_fuzz.sh SECONDS: each libFuzzer target of tests/fuzz for so long, from a corpus that grows in build/fuzz.
# The last line counts targets: "fuzz: N passed, N failed, 0 skipped".
set -euo pipefail
cd "$(dirname "$0")/.."
. cmake/lib.sh

seconds=$1
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

passed=0
failed=0
for target in build/sanitize/fuzz/*_fuzz; do
  name=$(basename "$target")
  corpus=build/fuzz/$name
  mkdir -p "$corpus"
  echo "[fuzz] $name for $seconds s"
  if "$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=8192 -verbosity=0 -print_final_stats=1 \
    -artifact_prefix=build/fuzz/ -dict="tests/fuzz/${name%_fuzz}.dict" "$corpus" $seeds 2>"$corpus.log"; then
    passed=$((passed + 1))
    grep -E 'number_of_executed_units|average_exec_per_sec' "$corpus.log" | sed 's/^stat::/  /'
  else
    failed=$((failed + 1))
    tail -n 40 "$corpus.log"
  fi
done
echo "fuzz: $passed passed, $failed failed, 0 skipped"
[ $failed = 0 ]
