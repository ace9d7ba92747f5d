#!/usr/bin/env bash
# Hämtar liggaren och bygger sidorna i public/. / Fetches the ledger and builds the pages in public/.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source-path=SCRIPTDIR/..
. ci/common.sh
insyn --lang "$lang" ledger check # stops where the ledger is damaged: the pages tell days from it
if [ -n "${GITLAB_CI:-}" ]; then # what GitLab compares the next change with
  mkdir -p review
  insyn --lang "$lang" check --format gitlab >review/code-quality.json 2>/dev/null || true
fi
insyn --lang "$lang" build --out public
