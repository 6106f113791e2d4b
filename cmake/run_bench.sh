#!/usr/bin/env bash
# Runs every measurement of tests/bench: node scripts, each printing its own figures.
set -euo pipefail
cd "$(dirname "$0")/.."
. cmake/lib.sh

build native align_bench layout_bench verdict_bench compare_bench views_bench
build web align_bench layout_bench

shopt -s nullglob
for bench in tests/bench/*.bench.mjs; do
  echo "== $(basename "$bench" .bench.mjs)"
  node "$bench"
done
