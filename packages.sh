# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by run.sh and test.sh: what they need from Debian, and how they build.  $top is the
# root of the repository.

build_packages='desktop-file-utils gcc gettext libarchive-dev libc6-dev libcairo2-dev libexpat1-dev
  libglib2.0-dev libglib2.0-dev-bin libgtk-4-bin libgtk-4-dev libjson-glib-dev libpango1.0-dev
  libqrencode-dev libsqlite3-dev libxlsxwriter-dev meson ninja-build pkgconf python3 shared-mime-info'
# A desktop has these; a bare system would show boxes for characters, and no icons.
run_packages="$build_packages adwaita-icon-theme dconf-gsettings-backend fonts-noto-cjk
  librsvg2-common"
test_packages="$run_packages appstream at-spi2-core clang dbus gcovr gir1.2-glib-2.0 locales openbox
  poppler-utils python3-gi xauth xdotool xvfb"

as_root ()
{
  if [ "$(id -u)" = 0 ]; then
    "$@"
  else
    sudo "$@"
  fi
}

# need PACKAGE…: installs those that are missing.  Elsewhere than on Debian it leaves that to the
# reader: meson names what it does not find.
need ()
{
  command -v dpkg-query >/dev/null || return 0
  installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || :)
  missing=
  for package in "$@"; do
    case "
$installed
" in
      *"
installed $package
"*) ;;
      *) missing="$missing $package" ;;
    esac
  done
  [ -n "$missing" ] || return 0

  echo "Installing from Debian:$missing" >&2
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2 || return 1
  # shellcheck disable=SC2086 # a list of words
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends $missing >&2
}

# The fuzzer's runtime is a package of clang's own version.
need_clang_runtime ()
{
  command -v dpkg-query >/dev/null || return 0
  version=$(dpkg-query -W -f '${Depends}' clang | sed -n 's/.*clang-\([0-9][0-9]*\).*/\1/p')
  need "libclang-rt-$version-dev"
}

# Chinese output is tested in the locale it is used in.
need_locale ()
{
  if ! locale -a 2>/dev/null | grep -qi '^zh_CN\.utf-\{0,1\}8$'; then
    echo "Generating the locale zh_CN.UTF-8" >&2
    as_root localedef -i zh_CN -f UTF-8 zh_CN.UTF-8
  fi
}

# configure_and_build DIRECTORY [MESON OPTION…]: configures once; later, ninja itself notices a
# changed meson.build.
configure_and_build ()
{
  directory=$1
  shift
  if [ ! -f "$directory/build.ninja" ]; then
    meson setup "$@" "$directory" "$top" >"$directory.log" 2>&1 || {
      cat "$directory.log" >&2
      return 1
    }
    rm "$directory.log"
  fi
  built=$(ninja -C "$directory" --quiet 2>&1) || {
    printf '%s\n' "$built" >&2
    return 1
  }
  case $built in
    "" | *"no work to do"*) ;;
    *) printf '%s\n' "$built" >&2 ;;
  esac
}
