#!/usr/bin/env bash
# Installs the page's development packages (web/package-lock.json) into build/npm and makes them visible to web/ and
# tests/web through the ignored link node_modules. A second run with the same lock file does nothing.
set -euo pipefail
cd "$(dirname "$0")/.."

stamp=build/npm/installed.sha256
lock=$(sha256sum web/package-lock.json | cut -d' ' -f1)
if [ "$(cat $stamp 2>/dev/null)" != "$lock" ]; then
  mkdir -p build/npm
  cp web/package.json web/package-lock.json web/.npmrc build/npm/
  echo "[npm] installing the page's tools"
  (cd build/npm && npm ci --no-audit --no-fund --loglevel=error)
  echo "$lock" >$stamp
fi
ln -sfn build/npm/node_modules node_modules
