# shellcheck shell=bash
# Which image the agents run. Sourced by ./mosaic after engine.sh.
#
#   agent_image_default   the upstream image of the pinned OpenClaw release
#   agent_image_ensure    makes an image available and prints its name; progress goes to standard error
#
# MOSAIC_AGENT_IMAGE names another image; then nothing is built.

# shellcheck source=/dev/null
source "$(dirname -- "${BASH_SOURCE[0]}")/own-folder.sh"
AGENT_IMAGE_FOLDER=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../agent" && pwd)
AGENT_IMAGE_CACHE=${XDG_CACHE_HOME:-${HOME:?}/.cache}/mosaic/agent
AGENT_IMAGE_FIRST_SIGN_SECONDS=${AGENT_IMAGE_FIRST_SIGN_SECONDS:-15}

agent_image_say() { printf 'agent image: %s\n' "$*" >&2; }

agent_image_default() { cat "$AGENT_IMAGE_FOLDER/upstream-image"; }

agent_image_is_here() { engine_docker image inspect "$1" >/dev/null 2>&1; }

agent_image_ensure() {
  local upstream
  own_folder "$AGENT_IMAGE_CACHE" || return 1
  if [[ -n ${MOSAIC_AGENT_IMAGE:-} ]]; then
    agent_image_is_here "$MOSAIC_AGENT_IMAGE" || agent_image_pull "$MOSAIC_AGENT_IMAGE" || {
      agent_image_say "MOSAIC_AGENT_IMAGE=$MOSAIC_AGENT_IMAGE is not here and cannot be pulled"
      return 1
    }
    echo "$MOSAIC_AGENT_IMAGE"
    return
  fi
  upstream=$(agent_image_default)
  if agent_image_is_here "$upstream" || agent_image_pull_once_a_day "$upstream"; then
    echo "$upstream"
  else
    "$AGENT_IMAGE_FOLDER/build"
  fi
}

agent_image_pull_once_a_day() {
  local missed=$AGENT_IMAGE_CACHE/not-pulled-${1//[^A-Za-z0-9.-]/_}
  [[ -n $(find "$missed" -mmin -1440 2>/dev/null) ]] && return 1
  if agent_image_pull "$1"; then
    rm -f "$missed"
  else
    agent_image_say "$1 cannot be pulled here, so it is made locally (asked again in a day)"
    mkdir -p "$AGENT_IMAGE_CACHE" && touch "$missed"
    return 1
  fi
}

# A registry that is out of reach shows within seconds: the first line comes with the manifest. From then on the pull
# may take its time.
agent_image_pull() {
  local log pull started=$SECONDS
  log=$(mktemp)
  agent_image_say "pulling $1"
  engine_docker pull "$1" >"$log" 2>&1 &
  pull=$!
  while kill -0 "$pull" 2>/dev/null; do
    if [[ ! -s $log ]] && ((SECONDS - started >= AGENT_IMAGE_FIRST_SIGN_SECONDS)); then
      kill "$pull" 2>/dev/null
      break
    fi
    sleep 0.25
  done
  if wait "$pull" 2>/dev/null; then
    agent_image_say "pulled in $((SECONDS - started)) s"
    rm -f "$log"
    return 0
  fi
  rm -f "$log"
  return 1
}
