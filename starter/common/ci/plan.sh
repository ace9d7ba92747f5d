#!/usr/bin/env bash
# Finns det något att posta? Planen visas, och svaret blir posts=yes eller posts=no i jobbets utdata.
# Is there anything to post? The plan is shown, and the answer becomes posts=yes or posts=no in the job's output.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source-path=SCRIPTDIR/..
. ci/common.sh
insyn --lang "$lang" publish --dry-run --offline | sed 's/^/    /' | tell
waiting=$(insyn publish --dry-run --offline --format json | jq '[.plan[] | select(.action != "none" and .action != "blocked")] | length')
answer=no
[ "$waiting" -eq 0 ] || answer=yes
echo "posts=$answer" | tee -a "${GITHUB_OUTPUT:-/dev/null}"
