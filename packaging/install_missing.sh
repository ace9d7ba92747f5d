# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
# For ./run and ./test: sees to it that the packages of a list are there.
#
#   install_missing LIST…   installs what the lists name and the system lacks, with apt: as root or through sudo.
#                           Where it may not install, it says what to install and exits 3.
#                           Does nothing, and needs nobody's leave, where everything is there already.
# Everything it says goes to standard error.

packages_of() { sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$@"; }

# Names of the installed packages, and of those they stand in for: nodejs of another maker brings npm with it.
installed() {
  dpkg-query --show --showformat='${db:Status-Status} ${Package}, ${Provides}\n' |
    sed -n -e 's/ ([^)]*)//g' -e 's/^installed //p' | tr -s ', ' '\n'
}

# The prefix that makes a command root's, in the array `as_root`; false where there is none.
find_root_right() {
  as_root=()
  [[ $EUID -eq 0 ]] && return 0
  command -v sudo >/dev/null || return 1
  as_root=(sudo)
  [[ -t 0 ]] || sudo --non-interactive true 2>/dev/null # without a terminal nobody can type a password
}

install_missing() {
  if ! command -v dpkg-query >/dev/null; then
    echo "Not a Debian system: going on with what is here. Needed: the libraries in $*" >&2
    return 0
  fi
  local package there missing=() as_root=()
  there=$(installed)
  for package in $(packages_of "$@"); do
    grep --quiet --line-regexp --fixed-strings "$package" <<<"$there" || missing+=("$package")
  done
  [[ ${#missing[@]} -eq 0 ]] && return 0

  if ! find_root_right; then
    printf 'Packages are missing. As root:\n\n  apt-get install --no-install-recommends %s\n\n' "${missing[*]}" >&2
    exit 3
  fi
  echo "Installing: ${missing[*]}" >&2
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get --quiet -o DPkg::Lock::Timeout=300)
  if ! { "${apt[@]}" update && "${apt[@]}" install --yes --no-install-recommends "${missing[@]}"; } >&2 </dev/null; then
    printf 'Could not install: %s\n' "${missing[*]}" >&2
    exit 3
  fi
}
