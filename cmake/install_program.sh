#!/usr/bin/env bash
# install_program.sh PREFIX: the program with the page inside, its manual page and completions, below DESTDIR/PREFIX.
# The page is made first, by a program that reads its templates from the build folder.
set -euo pipefail
cd "$(dirname "$0")/.."
. cmake/lib.sh

prefix=$1
case $prefix in /*) ;; *) prefix=$PWD/$prefix ;; esac
cmake/build_page.sh
build native installed
cmake --install build/native --prefix "$prefix" --strip
