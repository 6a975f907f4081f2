#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the Debian packages jiati and jiati-cli from what is committed.
#
#   data/debian/build.sh [DIRECTORY]    they are put there; here when it is not named
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
out=$(mkdir -p "${1-.}" && cd "${1-.}" && pwd)
. "$top/packages.sh"

# shellcheck disable=SC2086 # a list of words
need $build_packages build-essential debhelper fakeroot

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/jiati"
git -C "$top" archive HEAD | tar -x -C "$work/jiati"
cp -r "$work/jiati/data/debian" "$work/jiati/debian"
cd "$work/jiati"
dpkg-buildpackage --build=binary --no-sign
cp "$work"/*.deb "$out/"
ls "$out"/*.deb
