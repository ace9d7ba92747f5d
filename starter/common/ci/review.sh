#!/usr/bin/env bash
# Granskar en ändring: fynden, sidorna som de skulle bli och inläggen, i mappen review/. Behöver inga hemligheter.
# Reviews a change: the findings, the pages as they would be and the posts, in the folder review/. Needs no secrets.
#
#   INSYN_PREVIEW_URL  where the pages will be shown, if anywhere
#   INSYN_RUN_URL      the page of this run, where what is in review/ can be fetched
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source-path=SCRIPTDIR/..
. ci/common.sh
rm -rf review
mkdir review

insyn ledger check >/dev/null 2>&1 || true # fetches the ledger where it may: the plan then knows what stands
checked=0
insyn --lang "$lang" check >review/findings.txt 2>&1 || checked=$?

# What the forge itself shows beside the lines of the change.
case "${GITHUB_ACTIONS:+github}${GITLAB_CI:+gitlab}" in
github) insyn --lang "$lang" check --format github 2>/dev/null || true ;;
gitlab) insyn --lang "$lang" check --format gitlab >review/code-quality.json 2>/dev/null || true ;;
esac

# What has no errors is shown, whatever the rest has.
insyn --lang "$lang" build --hold --preview --out review/preview ${INSYN_PREVIEW_URL:+--base-url "$INSYN_PREVIEW_URL"} >/dev/null 2>&1 || true
insyn --lang "$lang" publish --dry-run --offline --html review/posts.html >/dev/null 2>&1 || true

{
  if [ "$checked" -eq 0 ]; then
    say "### Insyn: inga fel" "### Insyn: no errors"
  else
    say "### Insyn: fel att rätta" "### Insyn: errors to mend"
  fi
  echo
  # Indented by four, whatever stands in it is letters. A comment holds 65 536 letters at most.
  head -c 50000 review/findings.txt | sed 's/^/    /'
  [ "$(wc -c <review/findings.txt)" -le 50000 ] || say "    … resten står i jobbets logg" "    … the rest stands in the job's log"
  if [ -d review/preview ]; then
    echo
    say "Så blir sidorna: \`preview/index.html\` i [körningens filer](${INSYN_RUN_URL:-.}). Inläggen: \`posts.html\`." \
      "How the pages will be: \`preview/index.html\` in [the run's files](${INSYN_RUN_URL:-.}). The posts: \`posts.html\`."
  fi
} >review/comment.md

cat review/findings.txt
ci/comment.sh review/comment.md
exit "$checked"
