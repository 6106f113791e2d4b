#!/usr/bin/env bash
# Before a commit: formatting, lint and host tests, then the host tests under address and undefined behaviour sanitizers.
set -euo pipefail
cd "$(dirname "$0")/.."
. cmake/lib.sh

echo "[check] formatting"
git ls-files '*.cc' '*.h' | xargs clang-format --dry-run -Werror
build native
ctest --preset native -j"$(nproc)"
build sanitize
ctest --preset sanitize -j"$(nproc)" -LE lint
