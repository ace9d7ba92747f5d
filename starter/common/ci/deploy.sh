#!/usr/bin/env bash
# Lägger ut sidorna i public/ på webbplatsen. / Puts the pages in public/ on the web site.
#
#   INSYN_DEPLOY_TO   where: "user@host:/srv/www/samverkan/" or a folder. It must be the pages' own: what is in it and
#                     not in public/ is taken away, so that nothing withdrawn stays.
#   INSYN_DEPLOY_KEY          the SSH key, or a file that holds it
#   INSYN_DEPLOY_KNOWN_HOSTS  the line that `ssh-keyscan` gives of the host, or a file that holds it
#
# Har ni en annan väg (WebDAV, en lagringstjänst): byt raden med rsync mot den.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source-path=SCRIPTDIR/..
. ci/common.sh
[ -n "${INSYN_DEPLOY_TO:-}" ] || stop "Sätt variabeln INSYN_DEPLOY_TO: dit läggs sidorna, till exempel webb@www.exempelkommun.example:/srv/www/samverkan/" \
  "Set the variable INSYN_DEPLOY_TO: the pages are put there, such as web@www.exempelkommun.example:/srv/www/samverkan/"
[ -s public/index.html ] || stop "Det finns inga sidor i public/: kör ci/build.sh först." "There are no pages in public/: run ci/build.sh first."

if [ -n "${INSYN_DEPLOY_KEY:-}" ]; then
  login=$(mktemp -d) # only this user may read it
  trap 'rm -rf "$login"' EXIT
  # keep TEXT_OR_FILE NAME
  keep() { if [ -f "$1" ]; then cp "$1" "$login/$2"; else printf '%s\n' "$1" >"$login/$2"; fi; }
  keep "$INSYN_DEPLOY_KEY" key
  keep "${INSYN_DEPLOY_KNOWN_HOSTS:-$HOME/.ssh/known_hosts}" hosts
  chmod 600 "$login/key"
  export RSYNC_RSH="ssh -i $login/key -o IdentitiesOnly=yes -o StrictHostKeyChecking=yes -o UserKnownHostsFile=$login/hosts"
fi
# All files come before any is put in place, and what is gone goes last: a reader sees whole pages.
rsync --recursive --times --checksum --delay-updates --delete-after public/ "${INSYN_DEPLOY_TO%/}/"
say "Sidorna är utlagda." "The pages are out."
