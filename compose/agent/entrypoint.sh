#!/bin/sh
# First process of a user's container, in Mosaic's own image and in the unmodified upstream one: fetches what the
# agent may know from Mosaic, then becomes the gateway.
set -eu
here=$(dirname -- "$0")

export HOME="${HOME:-/home/node}"
export OPENCLAW_STATE_DIR="${OPENCLAW_STATE_DIR:-$HOME/.openclaw}"
export OPENCLAW_CONFIG_PATH="$OPENCLAW_STATE_DIR/openclaw.json"
export OPENCLAW_WORKSPACE_DIR="$OPENCLAW_STATE_DIR/workspace"
export XDG_CACHE_HOME="$OPENCLAW_STATE_DIR/cache"
# An image without a compile cache gets one in the volume, which makes its second start faster. The second variable
# keeps OpenClaw from starting itself again only to move that cache, which would leave a second process in memory.
export NODE_COMPILE_CACHE="${NODE_COMPILE_CACHE:-$XDG_CACHE_HOME/node-compile-cache}"
export OPENCLAW_PACKAGED_COMPILE_CACHE_RESPAWNED=1
export OPENCLAW_DISABLE_BONJOUR=1 OPENCLAW_NO_AUTO_UPDATE=1 OPENCLAW_NO_RESPAWN=1 OPENCLAW_SKIP_CHANNELS=1

# The token comes back on standard output: it must be in no argument, and in the environment only of the gateway.
OPENCLAW_GATEWAY_TOKEN=$(node "$here/entrypoint.mjs")
export OPENCLAW_GATEWAY_TOKEN
unset AGENT_TOKEN

set -- gateway run --bind lan --auth token
if command -v openclaw >/dev/null 2>&1; then
  exec openclaw "$@"
fi
for script in /app/openclaw.mjs /app/dist/index.js; do
  if [ -f "$script" ]; then
    exec node "$script" "$@"
  fi
done
echo "mosaic: this image holds no OpenClaw: neither openclaw on PATH nor /app/openclaw.mjs" >&2
exit 78
