#!/usr/bin/env bash
# Gör anteckningar för ett nytt möte, i en egen gren, och ber om att få lägga till dem.
# Makes notes for a new meeting, in a branch of their own, and asks for them to be taken in.
#
#   INSYN_GROUP  the group: arbete/samverkansgruppen
#   INSYN_DATE   the day (2026-03-11); without it the one that the last meeting promised
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source-path=SCRIPTDIR/..
. ci/common.sh
[ -n "${INSYN_GROUP:-}" ] || stop "Skriv vilken grupp det gäller, som arbete/samverkansgruppen." "Write which group it is, such as arbete/samverkansgruppen."

note=$(insyn --lang "$lang" new meeting "$INSYN_GROUP" ${INSYN_DATE:+--date "$INSYN_DATE"})
name=${note#minutes/}
branch="mote/$(printf '%s' "${name%.md}" | tr -c '[:alnum:]/-' '-')"
title=$(say "Möte: ${name%.md}" "Meeting: ${name%.md}")
if git ls-remote --exit-code origin "refs/heads/$branch" >/dev/null; then
  stop "Mötet har redan en gren: öppna $branch och skriv vidare där." "The meeting has a branch already: open $branch and go on writing there."
fi
git checkout --quiet -b "$branch"
git add -- "$note"
git -c user.name=insyn -c user.email=insyn@localhost commit --quiet -m "$title"

if [ -n "${GITLAB_CI:-}" ]; then
  git push --quiet -o merge_request.create -o "merge_request.title=$title" origin "$branch"
else
  git push --quiet origin "$branch"
fi
if [ -n "${GITHUB_TOKEN:-}" ]; then
  request=$(jq --null-input --arg title "$title" --arg head "$branch" --arg base "${GITHUB_REF_NAME:-main}" '{$title, $head, $base, body: ""}')
  printf 'Authorization: Bearer %s\n' "$GITHUB_TOKEN" |
    curl --fail --silent --show-error --max-time 60 --request POST --header @- --data-binary "$request" "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/pulls" |
    jq --raw-output .html_url | tell ||
    say "Öppna ändringen här: $GITHUB_SERVER_URL/$GITHUB_REPOSITORY/compare/$branch?expand=1" \
      "Open the change here: $GITHUB_SERVER_URL/$GITHUB_REPOSITORY/compare/$branch?expand=1" | tell
fi
say "Anteckningarna ligger i $note, i grenen $branch." "The notes are in $note, in the branch $branch."
