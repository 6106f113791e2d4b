#!/usr/bin/env bash
# Downloads the third-party sources and Unicode data named in accepted_sources.txt from the Debian archive into DEST.
#
#   fetch_sources.sh DEST [LIBRARY...]        (without names: every library of the table)
#
# Needs apt-get, but no privileges, and leaves the system's apt configuration alone: it reads the archive's address from
# it and keeps lists, cache and status of its own in DEST/apt. Every archive is checked against its listed SHA-256.
# Exit 1, with one sentence, if a library cannot be had this way; what was fetched stays. A second run does nothing.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
table=$here/accepted_sources.txt
suites="bookworm trixie forky"

say() { printf '[fetch] %s\n' "$*"; }
die() { say "$*" >&2; exit 1; }

[ $# -ge 1 ] || die "usage: fetch_sources.sh DEST [LIBRARY...]"
mkdir -p "$1"
dest=$(cd "$1" && pwd)
shift

rows_of() { awk -v library="$1" '$1 == library' "$table"; }
all_libraries() { awk '!/^#/ && NF { print $1 }' "$table" | uniq; }

folder_of() {
  case $1 in
    unicode | opencc | wordnet) echo "$dest/data/$1" ;;
    *) echo "$dest/src/$1" ;;
  esac
}

is_present() {
  local stamp="$dest/$1.sha256"
  [ -d "$(folder_of "$1")" ] && [ -f "$stamp" ] && rows_of "$1" | grep -qF "$(cat "$stamp")"
}

# Addresses of the Debian archive in the machine's own sources, one-line and deb822 style, security archives left out.
archive_addresses() {
  {
    { cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null || true; } |
      sed -nE 's/^[[:space:]]*deb(-src)?[[:space:]]+(\[[^]]*\][[:space:]]+)?([^[:space:]]+)[[:space:]]+([^[:space:]]+).*/\3 \4/p'
    { cat /etc/apt/sources.list.d/*.sources 2>/dev/null || true; } | awk '
      function flush(   i) { if (on) for (i = 1; i <= n; i++) print uri[i], suite; n = 0; suite = "-"; on = 1 }
      BEGIN { suite = "-"; on = 1 }
      /^#/ { next }
      NF == 0 { flush(); next }
      tolower($1) == "uris:" { for (i = 2; i <= NF; i++) uri[++n] = $i }
      tolower($1) == "suites:" { suite = $2 }
      tolower($1) == "enabled:" { on = tolower($2) != "no" }
      END { flush() }'
  } | awk '$1 !~ /^cdrom:/ && $1 !~ /security/ && $2 !~ /security/ { sub(/\/+$/, "", $1); print $1 }' | awk '!seen[$0]++'
}

apt_options=()
prepare_apt() {
  local address=$1 apt=$dest/apt suite
  mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial"
  : >"$apt/status"
  for suite in $suites; do echo "deb-src $address $suite main"; done >"$apt/sources.list"
  echo "deb $address bookworm main" >>"$apt/sources.list"
  apt_options=(-o "Dir::Etc::SourceList=$apt/sources.list" -o Dir::Etc::SourceParts=/dev/null
    -o "Dir::State::Lists=$apt/lists" -o "Dir::State::status=$apt/status" -o "Dir::Cache=$apt/cache"
    -o Debug::NoLocking=1 -o APT::Sandbox::User=root -o Acquire::Languages=none -o Acquire::Retries=2)
  say "reading the archive's index (about 40 MB)"
  apt-get "${apt_options[@]}" update >"$apt/update.log" 2>&1 || true
}

# Package version whose archive has the given SHA-256, or nothing.
version_with() {
  local kind=$1 package=$2 sha=$3
  case $kind in
    source) apt-cache "${apt_options[@]}" showsrc --only-source "$package" 2>/dev/null ;;
    binary) apt-cache "${apt_options[@]}" show "$package" 2>/dev/null ;;
  esac | awk -v sha="$sha" '$1 == "Version:" { version = $2 } $1 == sha || $2 == sha { print version; exit }'
}

# Leaves the verified archive in the current (empty) folder and prints its name.
download() {
  local kind=$1 package=$2 sha=$3 version file
  version=$(version_with "$kind" "$package" "$sha")
  [ -n "$version" ] || return 1
  case $kind in
    source) apt-get "${apt_options[@]}" source --download-only --tar-only --only-source "$package=$version" ;;
    binary) apt-get "${apt_options[@]}" download "$package=$version" ;;
  esac >>"$dest/apt/download.log" 2>&1 || return 1
  for file in *; do
    [ "$(sha256sum "$file" | cut -d' ' -f1)" = "$sha" ] && { echo "$file"; return 0; }
  done
  say "$package: the download does not have the listed SHA-256, refused" >&2
  return 1
}

unpack() {
  local library=$1 archive=$2 to=$3
  case $library in
    unicode)
      dpkg-deb -x "$archive" tree
      mv tree/usr/share/unicode/* "$to"
      find "$to" -name 'Unihan_[RV]*.bz2' -exec bunzip2 {} +
      ;;
    wordnet)
      dpkg-deb -x "$archive" tree
      mv tree/usr/share/wordnet/data.* tree/usr/share/wordnet/cntlist.rev tree/usr/share/doc/wordnet-base/copyright "$to"
      ;;
    opencc) tar -xf "$archive" --strip-components=3 -C "$to" --wildcards '*/data/dictionary/*.txt' ;;
    nlohmann-json) tar -xf "$archive" --strip-components=1 -C "$to" --wildcards '*/include/*' '*/LICENSE.MIT' ;;
    *) tar -xf "$archive" --strip-components=1 -C "$to" ;;
  esac
}

fetch() {
  local library=$1 work=$dest/work/$1 folder kind package sha version archive
  folder=$(folder_of "$library")
  while read -r _ kind package sha version; do
    rm -rf "$work" && mkdir -p "$work/download" "$work/unpacked"
    archive=$(cd "$work/download" && download "$kind" "$package" "$sha") || continue
    (cd "$work/download" && unpack "$library" "$archive" "$work/unpacked") || continue
    rm -rf "$folder" && mkdir -p "$(dirname "$folder")" && mv "$work/unpacked" "$folder"
    rm -rf "$work"
    echo "$sha" >"$dest/$library.sha256"
    say "$library $version"
    return 0
  done < <(rows_of "$library")
  rm -rf "$work"
  return 1
}

# Sets `missing` to the wanted libraries that are not there yet.
find_missing() {
  local library
  missing=()
  for library in "$@"; do is_present "$library" || missing+=("$library"); done
}

[ $# -gt 0 ] || set -- $(all_libraries)
find_missing "$@"
[ ${#missing[@]} -gt 0 ] || exit 0

for tool in apt-get apt-cache dpkg-deb sha256sum; do
  command -v $tool >/dev/null || die "no $tool here: ${missing[*]} cannot come from the Debian archive"
done
if command -v flock >/dev/null; then
  exec 9>"$dest/lock"
  flock 9
  find_missing "$@"
fi

while read -r address && [ ${#missing[@]} -gt 0 ]; do
  prepare_apt "$address"
  for library in "${missing[@]}"; do fetch "$library" || true; done
  find_missing "$@"
done < <(archive_addresses)
rm -rf "$dest/apt/lists" "$dest/apt/cache" "$dest/work"
[ ${#missing[@]} -eq 0 ] || die "not available from the Debian archive: ${missing[*]}"
