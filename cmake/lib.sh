# Shared by the scripts of this folder; source it from the root of the project.
set -euo pipefail

# build PRESET [TARGET…]: configures once, then builds; Ninja configures again by itself when a CMake file changes.
build() {
  local preset=$1 folder=build/$1
  shift
  [ "$preset" != web ] || folder=build/web-build
  if [ ! -f $folder/build.ninja ]; then
    echo "[build] configuring $preset"
    cmake --preset "$preset" --log-level=WARNING
  fi
  echo "[build] $preset $*"
  cmake --build $folder ${1:+--target "$@"}
}
