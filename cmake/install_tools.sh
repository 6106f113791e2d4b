#!/usr/bin/env bash
# Makes sure that what the build needs is on the machine.
#
#   install_tools.sh build           to build and serve the page
#   install_tools.sh build test      …and for `make test` and `make check`
#   install_tools.sh browsers        what the browser tests run in; these may stay missing
#
# Looks for programs and files, not for package names, so other ways of installing them count. What is missing is
# installed by root on Debian; anyone else gets the one line to run, and exit 1. A browser that cannot be had is only said,
# unless DUIDU_REQUIRE_BROWSERS=1.
set -euo pipefail

missing=()

# need <package> <test command…>: the package is missing unless the command succeeds.
need() {
  local package=$1
  shift
  "$@" >/dev/null 2>&1 || missing+=("$package")
}

has() { command -v "$1"; }
has_emscripten() { [ -n "${EMSDK:-}" ] || has emcc; }
has_font() { [ -n "$(find /usr/share/fonts /usr/local/share/fonts ~/.local/share/fonts -iname "$1" 2>/dev/null | head -n 1)" ]; }
has_gtest() { [ -n "$(find /usr/lib /usr/local/lib -name 'libgtest.a' 2>/dev/null | head -n 1)" ]; }
# Debian keeps WebKitGTK's MiniBrowser beside the library.
has_minibrowser() { [ -n "$(find /usr/lib /usr/libexec -path '*webkit2gtk-4.1/MiniBrowser' 2>/dev/null | head -n 1)" ]; }
has_fuzzer() { has clang++ && [ -e "$(clang++ -print-file-name="libclang_rt.fuzzer-$(uname -m).a")" ]; }

build_tools() {
  need build-essential has c++
  need cmake has cmake
  need ninja-build has ninja
  need nodejs has node
  need npm has npm
  need emscripten has_emscripten
  need bzip2 has bunzip2
  need xz-utils has xz
  need patch has patch
}

test_tools() {
  need clang has clang++
  need libclang-rt-dev has_fuzzer
  need clang-format has clang-format
  need libgtest-dev has_gtest
}

browsers_tools() {
  need xvfb has xvfb-run
  need xauth has xauth
  need fonts-noto-cjk has_font 'NotoSansCJK*'
  need fonts-noto-color-emoji has_font 'NotoColorEmoji*'
  need chromium has chromium
  need firefox-esr has "${DUIDU_FIREFOX:-firefox-esr}"
  need webkit2gtk-driver has WebKitWebDriver
  need libwebkit2gtk-4.1-0 has_minibrowser
}

for set in "$@"; do "${set}_tools"; done
[ ${#missing[@]} -gt 0 ] || exit 0

install() {
  echo "[tools] installing: ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

say_how() {
  if command -v apt-get >/dev/null; then
    echo "Missing: ${missing[*]}. Install with:"
    echo "  sudo apt-get install --no-install-recommends ${missing[*]}"
  else
    echo "Missing (Debian's names): ${missing[*]}. Install them with this system's package manager."
  fi
}

if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ] && install; then exit 0; fi
say_how >&2
[ "$*" = browsers ] && [ "${DUIDU_REQUIRE_BROWSERS:-}" != 1 ] || exit 1
