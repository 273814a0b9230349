#!/usr/bin/env bash
# Kills the journeys' server, as a machine that runs out of memory does, and starts it again. For the specs, in the
# environment that journey.sh makes.
set -euo pipefail

# shellcheck source=/dev/null
source "$JOURNEY_ROOT/compose/cli/journey-server.sh"

killed=$(journey_pid)
kill -KILL "$killed"
timeout 20 tail --pid="$killed" -f /dev/null
journey_up up-killed.log
