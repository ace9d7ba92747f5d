#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Takes the picture of the sandbox in docs/pictures/ anew: ./run --once first, then this. Needs chromium. The pictures of
# the section are taken by tests/browser/screenshots.mjs.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly insyn=build/release/insyn
readonly pictures=docs/pictures
readonly state=build/run

command -v chromium >/dev/null || {
  echo "chromium is not here: apt-get install chromium fonts-noto-core" >&2
  exit 77
}
[[ -f $state/settings.toml && -f $state/sandbox.json ]] || {
  echo "run ./run --once first: the picture shows what it made" >&2
  exit 2
}

sandbox_port=''
# shellcheck disable=SC1091
source "$state/ports"
profile=$(mktemp -d)
servers=()
# shellcheck disable=SC2317 # called by the trap
clean_up() {
  [[ ${#servers[@]} -eq 0 ]] || kill "${servers[@]}" 2>/dev/null || true
  rm -rf "$profile"
}
trap clean_up EXIT

"$insyn" sandbox --port "$sandbox_port" --store "$state/sandbox.json" >/dev/null 2>&1 &
servers+=($!)
until (exec 3<>"/dev/tcp/127.0.0.1/$sandbox_port") 2>/dev/null; do sleep 0.1; done

# take NAME WIDTH HEIGHT URL
take() {
  chromium --headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --hide-scrollbars --user-data-dir="$profile" \
    --window-size="$2,$3" --screenshot="$pictures/$1.png" "$4" 2>/dev/null
  echo "$pictures/$1.png"
}

mkdir -p "$pictures"
take sandbox 1200 1000 "http://127.0.0.1:$sandbox_port/"
