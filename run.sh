#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Jiati and runs jiati-cli; what is missing on Debian 12 is installed first.
#
#   ./run.sh                    its help
#   ./run.sh ARGUMENT…          jiati-cli ARGUMENT…
#   ./run.sh --sample           the cases of a book of sample data, made at the first call
#   ./run.sh --sample ARGUMENT… jiati-cli ARGUMENT… on that book
set -eu
top=$(cd "$(dirname "$0")" && pwd)
. "$top/packages.sh"

# shellcheck disable=SC2086 # a list of words
need $build_packages
configure_and_build "$top/build"

export JIATI_LOCALEDIR="$top/build/po" JIATI_LIBEXECDIR="$top/build/src/exchange"
cli=$top/build/src/app/jiati-cli

if [ "${1-}" = --sample ]; then
  shift
  JIATI_BOOK=${XDG_DATA_HOME:-$HOME/.local/share}/jiati/sample.jiati
  export JIATI_BOOK
  if [ ! -e "$JIATI_BOOK" ]; then
    mkdir -p -m 700 "$(dirname "$JIATI_BOOK")"
    "$cli" --book "$JIATI_BOOK" new --sample
  fi
  [ $# -gt 0 ] || set -- case list
fi

[ $# -gt 0 ] || set -- --help
exec "$cli" "$@"
