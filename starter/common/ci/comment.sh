#!/usr/bin/env bash
# Lägger en text som kommentar på ändringen, på GitHub eller GitLab: en enda, som byts ut vid nästa körning.
# Puts a text as a comment on the change, on GitHub or GitLab: one alone, replaced by the next run.
#
#   ci/comment.sh FILE
#   GitHub: GITHUB_TOKEN, INSYN_CHANGE (the pull request's number)
#   GitLab: INSYN_COMMENT_TOKEN (a project token with the right "api"); without it the text stands in the log
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source-path=SCRIPTDIR/..
. ci/common.sh
readonly mark='<!-- insyn -->'
text=$(mktemp)
trap 'rm -f "$text"' EXIT
{
  echo "$mark"
  cat "$1"
} >"$text"

# ask METHOD ADDRESS [curl's options]: the token stands on no command line, where others on the machine could read it
ask() {
  local method=$1 address=$2
  shift 2
  curl --fail --silent --show-error --max-time 60 --request "$method" --header @<(printf '%s\n' "$login") "$@" "$address"
}

# earlier COMMENTS: the number of the comment of the run before; nothing where there is none
earlier() {
  local all
  all=$(ask GET "$1?per_page=100") || return
  jq --arg mark "$mark" 'map(select(.body | startswith($mark))) | first | .id // empty' <<<"$all"
}

# (What fails is returned by hand: after `||` bash does not stop at the first failure.)
on_github() {
  local issues="$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/issues" login="Authorization: Bearer $GITHUB_TOKEN" number
  number=$(earlier "$issues/$INSYN_CHANGE/comments") || return
  if [ -n "$number" ]; then
    as_json | ask PATCH "$issues/comments/$number" --data-binary @- >/dev/null
  else
    as_json | ask POST "$issues/$INSYN_CHANGE/comments" --data-binary @- >/dev/null
  fi
}
as_json() { jq --null-input --rawfile text "$text" '{body: $text}'; }

on_gitlab() {
  local notes="$CI_API_V4_URL/projects/$CI_PROJECT_ID/merge_requests/$CI_MERGE_REQUEST_IID/notes"
  local login="PRIVATE-TOKEN: $INSYN_COMMENT_TOKEN" number
  number=$(earlier "$notes") || return
  if [ -n "$number" ]; then
    ask PUT "$notes/$number" --data-urlencode "body@$text" >/dev/null
  else
    ask POST "$notes" --data-urlencode "body@$text" >/dev/null
  fi
}

# A change from a copy (fork) has no right to comment: its findings stand in the log, and nothing has failed.
not_commented() { say "Kommentaren gick inte att skriva: fynden står här i loggen." "The comment could not be written: the findings stand here in the log." >&2; }

if [ -n "${INSYN_CHANGE:-}" ] && [ -n "${GITHUB_TOKEN:-}" ]; then
  tell <"$1" >/dev/null
  on_github || not_commented
elif [ -n "${CI_MERGE_REQUEST_IID:-}" ] && [ -n "${INSYN_COMMENT_TOKEN:-}" ]; then
  on_gitlab || not_commented
else
  tell <"$1" >/dev/null
fi
