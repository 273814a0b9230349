#!/usr/bin/env bash
# The first hour of a new server and of the second person on it, for real: './mosaic up' on a fresh data folder, a
# scripted LLM vendor, and browsers that click through it. Prints Playwright's closing line; leaves nothing behind.
#
# With MOSAIC_PICTURES naming a folder, pictures of the pages as they are then go there.
set -euo pipefail

JOURNEY_ROOT=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=/dev/null
source "$JOURNEY_ROOT/compose/cli/toolchain.sh"
# shellcheck source=/dev/null
source "$JOURNEY_ROOT/compose/cli/engine.sh"
# shellcheck source=/dev/null
source "$JOURNEY_ROOT/compose/cli/journey-server.sh"
readonly JOURNEY_KEY=sk-journey-0123456789abcdef
JOURNEY_WORK=$(mktemp -d)
JOURNEY_VENDOR=''

journey_end() {
  local status=$?
  [[ -z $JOURNEY_VENDOR ]] || kill "$JOURNEY_VENDOR" 2>/dev/null || true
  [[ ! -f $JOURNEY_WORK/up.pid ]] || journey_down || true
  if ((status != 0)); then
    tail -n 60 "$JOURNEY_WORK"/up*.log >&2 || true
  fi
  journey_sweep
  rm -rf "$JOURNEY_WORK"
  exit "$status"
}

# Containers, networks and volumes of this run's instance, and no other's.
journey_sweep() {
  local instance=${JOURNEY_INSTANCE:-} kind
  [[ -n $instance ]] || return 0
  engine_docker ps -aq --filter "label=dev.mosaic.instance=$instance" | while read -r id; do engine_docker rm -f "$id" >/dev/null; done
  for kind in network volume; do
    engine_docker "$kind" ls -q --filter "label=dev.mosaic.instance=$instance" | while read -r id; do engine_docker "$kind" rm "$id" >/dev/null; done
  done
}

journey_free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])' 2>/dev/null || echo $((20000 + RANDOM % 10000)); }

trap journey_end EXIT
toolchain_jdk
engine_ensure
JOURNEY_PORT=$(journey_free_port)
JOURNEY_VENDOR_PORT=$(journey_free_port)

journey_up up.log

# Slow enough for an answer of four words not to arrive in one piece on a busy machine.
"$JAVA_HOME/bin/java" -cp "$JOURNEY_ROOT/ports/testkit/target/classes:$(<"$JOURNEY_ROOT/ports/testkit/target/class-path")" dev.mosaic.testkit.vendor.ScriptedVendor \
  --bind 0.0.0.0 --port "$JOURNEY_VENDOR_PORT" --key "$JOURNEY_KEY" --delay-ms 200 >"$JOURNEY_WORK/vendor.log" 2>&1 &
JOURNEY_VENDOR=$!
journey_await 20 "$JOURNEY_WORK/vendor.log" curl -fs -o /dev/null "http://127.0.0.1:$JOURNEY_VENDOR_PORT/_control/requests"

started=$SECONDS
MOSAIC_SETUP_LINK=$(sed -n 's/^ *\(http[^ ]*setup#token=[^ ]*\)$/\1/p' "$JOURNEY_WORK/up.log" | tail -n 1)
export MOSAIC_SETUP_LINK
export BASE_URL=http://localhost:$JOURNEY_PORT
export VENDOR_URL=http://127.0.0.1:$JOURNEY_VENDOR_PORT/v1
export VENDOR_KEY=$JOURNEY_KEY
export VENDOR_CONTROL=http://127.0.0.1:$JOURNEY_VENDOR_PORT/_control
JOURNEY_INSTANCE=$(sed -n 's/.*instance \([0-9a-f]*\) uses.*/\1/p' "$JOURNEY_WORK/up.log" | head -n 1)
export MOSAIC_INSTANCE=$JOURNEY_INSTANCE
# For journey-restart.sh.
export JOURNEY_ROOT JOURNEY_WORK JOURNEY_PORT
[[ -z ${MOSAIC_PICTURES:-} ]] || { MOSAIC_PICTURES=$(realpath -m "$MOSAIC_PICTURES"); export MOSAIC_PICTURES; }
# One after the other on one server, by their names: what the first leaves is where the next begins.
npm --prefix "$JOURNEY_ROOT/webapp" run --silent e2e -- people.spec.ts ${MOSAIC_PICTURES:+pictures.spec.ts} --max-failures 1
echo "the journeys took $((SECONDS - started)) s"

# Ctrl-C ends everything that was started and loses nothing.
journey_down
if engine_docker ps --format '{{.Names}}' --filter "label=dev.mosaic.instance=$JOURNEY_INSTANCE" | grep -q .; then
  echo "journey: an agent still runs after Ctrl-C" >&2
  exit 1
fi
if [[ -f $JOURNEY_WORK/data/postgres/postmaster.pid ]]; then
  echo "journey: the database still runs after Ctrl-C" >&2
  exit 1
fi
again=$SECONDS
journey_up up-again.log
echo "a second up took $((SECONDS - again)) s"
if grep -q 'setup#token=' "$JOURNEY_WORK/up-again.log"; then
  echo "journey: a used setup link was shown again" >&2
  exit 1
fi
