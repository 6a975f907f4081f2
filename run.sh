#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Jiati and starts it; what is missing on Debian 12 is installed first.
#
#   ./run.sh [BOOK]             the window
#   ./run.sh --sample           the window on a book of sample data, made at the first call
#   ./run.sh --cli ARGUMENT…    jiati-cli ARGUMENT…, without a window
#   ./run.sh --sample --cli ARGUMENT…  the same on the sample book
set -eu
top=$(cd "$(dirname "$0")" && pwd)
. "$top/packages.sh"

# shellcheck disable=SC2086 # a list of words
need $run_packages
configure_and_build "$top/build"

export GSETTINGS_SCHEMA_DIR="$top/build/data"
export JIATI_LOCALEDIR="$top/build/po" JIATI_LIBEXECDIR="$top/build/src/exchange"
cli=$top/build/src/app/jiati-cli

book=
if [ "${1-}" = --sample ]; then
  shift
  book=${XDG_DATA_HOME:-$HOME/.local/share}/jiati/sample.jiati
  if [ ! -e "$book" ]; then
    mkdir -p -m 700 "$(dirname "$book")"
    "$cli" --book "$book" new --sample
  fi
fi

if [ "${1-}" = --cli ]; then
  shift
  [ -z "$book" ] || export JIATI_BOOK="$book"
  exec "$cli" "$@"
fi
if [ -z "${DISPLAY-}${WAYLAND_DISPLAY-}" ]; then
  echo "There is no display to show a window on; ./run.sh --cli works without one:" >&2
  exec "$cli" --help
fi
[ -z "$book" ] || set -- "$book" "$@"
exec "$top/build/src/app/jiati" "$@"
