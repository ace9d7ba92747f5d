#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Takes the pictures of docs/pictures/ anew, from the example: ./run --once first, then this. Needs chromium.
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
  echo "run ./run --once first: the pictures show what it made" >&2
  exit 2
}

site_port='' sandbox_port=''
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
"$insyn" --settings "$state/settings.toml" serve --port "$site_port" --out "$state/public" >/dev/null 2>&1 &
servers+=($!)
for port in "$sandbox_port" "$site_port"; do
  until (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do sleep 0.1; done
done

# take NAME WIDTH HEIGHT URL
take() {
  chromium --headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --hide-scrollbars --user-data-dir="$profile" \
    --window-size="$2,$3" --screenshot="$pictures/$1.png" "$4" 2>/dev/null
  echo "$pictures/$1.png"
}

section=http://127.0.0.1:$site_port/samverkan
mkdir -p "$pictures"
take meeting 1100 1200 "$section/arbete/samverkansgruppen/2026-01-21/"
take sandbox 1200 1000 "http://127.0.0.1:$sandbox_port/"
