#!/usr/bin/env bash
# Hämtar liggaren och bygger sidorna i public/. / Fetches the ledger and builds the pages in public/.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source-path=SCRIPTDIR/..
. ci/common.sh
insyn --lang "$lang" ledger check # stops where the ledger is damaged: the pages tell days from it
insyn --lang "$lang" build --out public
