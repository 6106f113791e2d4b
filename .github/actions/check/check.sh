#!/usr/bin/env bash
# The step of action.yml: its inputs are environment variables, so that none of them is ever a part of a command. Checks once for the log,
# and once more for each report that is asked for; ends with the exit code of the first.
set -uo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
program=${DUIDU_PROGRAM:-}
if [ -z "$program" ]; then
  program=$root/build/native/duidu
  [ -x "$program" ] || (cd "$root" && cmake/install_tools.sh build && . cmake/lib.sh && build native duidu) || exit 3
fi

arguments=()
# add OPTION LINES: each line that is not blank, behind the option if there is one.
add() {
  local line
  while IFS= read -r line || [ -n "$line" ]; do
    line="${line#"${line%%[![:space:]]*}"}"
    line="${line%"${line##*[![:space:]]}"}"
    [ -z "$line" ] && continue
    # A name that begins like an option is still a name.
    case $line in -*) line=./$line ;; esac
    [ -z "$1" ] || arguments+=("$1")
    arguments+=("$line")
  done <<<"$2"
}
add '' "${DUIDU_COMMENTARY:-}"
add --source "${DUIDU_SOURCES:-}"
[ -z "${DUIDU_FAIL_ON:-}" ] || arguments+=(--fail-on "$DUIDU_FAIL_ON")
[ -z "${DUIDU_BASELINE:-}" ] || arguments+=(--baseline "$DUIDU_BASELINE")
arguments+=(--language "${DUIDU_LANGUAGE:-en}")

"$program" check "${arguments[@]}"
code=$?

# 2 and 3 have no report.
if [ "$code" -le 1 ] && [ -n "${DUIDU_REPORT:-}" ]; then
  "$program" check "${arguments[@]}" --format "${DUIDU_FORMAT:-sarif}" -o "$DUIDU_REPORT" 2>/dev/null
  [ -z "${GITHUB_OUTPUT:-}" ] || printf 'report=%s\n' "${DUIDU_REPORT//$'\n'/ }" >>"$GITHUB_OUTPUT"
fi
if [ "$code" -le 1 ] && [ "${DUIDU_SUMMARY:-true}" = true ] && [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
  "$program" check "${arguments[@]}" --format markdown 2>/dev/null >>"$GITHUB_STEP_SUMMARY"
fi
[ -z "${GITHUB_OUTPUT:-}" ] || printf 'exit-code=%s\n' "$code" >>"$GITHUB_OUTPUT"
exit "$code"
