#!/usr/bin/env bash
# Gör maskinen klar: programmen som jobben behöver, och gits inloggning.
# Makes the machine ready: the programs that the jobs need, and git's login.
#
#   INSYN_DEB        where the package of Insyn is (an address or a file), for machines that do not have it
#   INSYN_GIT_TOKEN  GitLab: a token that may write to the repository, where the job's own may not
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source-path=SCRIPTDIR/..
. ci/common.sh

if ! command -v insyn >/dev/null; then
  [ -n "${INSYN_DEB:-}" ] || stop "Sätt variabeln INSYN_DEB till adressen för Insyns paket (.deb), eller kör jobbet i en avbildning som har Insyn." \
    "Set the variable INSYN_DEB to the address of Insyn's package (.deb), or run the job in an image that has Insyn."
  export DEBIAN_FRONTEND=noninteractive
  apt-get -q update
  apt-get -q -y --no-install-recommends install ca-certificates curl git jq openssh-client rsync
  package=$(mktemp --suffix=.deb)
  case $INSYN_DEB in
    http://* | https://*) curl --fail --silent --show-error --location --output "$package" "$INSYN_DEB" ;;
    *) cp "$INSYN_DEB" "$package" ;;
  esac
  chmod 644 "$package"
  apt-get -q -y --no-install-recommends install "$package"
fi

# The checked out files belong to another user than the one in the image.
git config --global --add safe.directory "$PWD"

if [ -n "${INSYN_GIT_TOKEN:-}" ] && [ -n "${CI_PROJECT_PATH:-}" ]; then
  # git asks for the token when it is needed: it stands in no address and in no file.
  git remote set-url origin "https://$CI_SERVER_HOST/$CI_PROJECT_PATH.git"
  # shellcheck disable=SC2016 # git's shell shall read the variable, not this one
  git config credential.helper '!f() { echo username=insyn; echo "password=$INSYN_GIT_TOKEN"; }; f'
fi

insyn --version | head -n 1
