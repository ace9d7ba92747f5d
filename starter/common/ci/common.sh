# shellcheck shell=bash
# Det som jobbens skript har gemensamt. / What the jobs' scripts share.

# The project's own language is that of the findings, too.
if grep -q '^language = "en' site/site.toml; then lang=en; else lang=sv; fi

# say SWEDISH ENGLISH
say() { if [ "$lang" = en ]; then printf '%s\n' "$2"; else printf '%s\n' "$1"; fi; }

# stop SWEDISH ENGLISH: says what to do, and ends the job as wrong use
stop() {
  say "$1" "$2" >&2
  exit 2
}

# Adds standard input to the page that GitHub shows of the run; elsewhere it stands in the log alone.
tell() { tee -a "${GITHUB_STEP_SUMMARY:-/dev/null}"; }
