#!/usr/bin/env bash
# build_page.sh                  the reader's page templates alone
# build_page.sh ARTICLE          build/web/duidu.html and build/site/ with this article
# build_page.sh ARTICLE OUT      one page (OUT ends in .html) or a static site (a folder), there
set -euo pipefail
cd "$(dirname "$0")/.."
. cmake/lib.sh

article=${1:-}
[ $# = 0 ] || [ -r "$article" ] || { echo "No such article: $article" >&2; exit 1; }

cmake/install_npm.sh
build native duidu
build web duidu-core
build web duidu-opener

# The reader's templates are made anew when what they are made of has changed.
reader_inputs=$(git ls-files -co --exclude-standard web assets/strings cmake/tables src/ui/kit/theme.tokens src/wire/wire.txt)
inputs_hash=$(cat build/web-build/duidu-{core,opener}.{js,wasm} $reader_inputs | sha256sum)
stamp=build/web-build/reader.sha256
is_new=
if [ "$(cat $stamp 2>/dev/null)" != "$inputs_hash" ]; then
  is_new=yes
  node web/tools/build.mjs
  echo "$inputs_hash" >$stamp
fi

[ $# -gt 0 ] || exit 0
if [ $# -gt 1 ]; then
  build/native/duidu pack "$article" -o "$2"
  exit
fi
mkdir -p build/web
build/native/duidu pack "$article" -o build/web/duidu.html
build/native/duidu pack "$article" -o build/site
# The sample stands beside its English sister.
[ "$article" != assets/articles/sample-zh.md ] || build/native/duidu pack assets/articles/sample-en.md -o build/site/en
[ -z "$is_new" ] || node web/tools/sizes.mjs
echo "One file: $PWD/build/web/duidu.html"
