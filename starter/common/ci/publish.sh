#!/usr/bin/env bash
# Postar det som ska postas, en gång. Går alltid att köra igen. / Posts what shall be posted, once. May always be run again.
#
#   INSYN_WAIT  so long a run stays for what is not ready (default 10m)
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source-path=SCRIPTDIR/..
. ci/common.sh
insyn --lang "$lang" ledger check
report=$(mktemp)
trap 'rm -f "$report"' EXIT
code=0
insyn --lang "$lang" publish --yes --wait "${INSYN_WAIT:-10m}" >"$report" || code=$?
tell <"$report"
if [ "$code" -eq 4 ] && [ "${GITHUB_ACTIONS:-}" = true ]; then # GitLab has allow_failure for it
  say "::warning::Allt är inte postat än: nästa körning fortsätter" "::warning::Not everything is posted yet: the next run goes on"
  code=0
fi
exit "$code"
