# shellcheck shell=bash
# The server of the journeys, whose process stands in a file. Sourced by journey.sh, with JOURNEY_ROOT, JOURNEY_WORK
# and JOURNEY_PORT set.

journey_pid() { cat "$JOURNEY_WORK/up.pid"; }

# Waits until the condition holds; shows the file and fails when that takes too long.
journey_await() {
  local limit=$1 file=$2 started=$SECONDS
  shift 2
  until "$@"; do
    if ((SECONDS - started > limit)); then
      printf 'journey: not seen within %d s: %s\n' "$limit" "$*" >&2
      tail -n 40 "$file" >&2
      return 1
    fi
    sleep 0.2
  done
}

journey_up() {
  # As any script starts it: a child in the background is made to ignore Ctrl-C's signal, and up heeds it all the same.
  : >"$JOURNEY_WORK/$1"
  setsid "$JOURNEY_ROOT/mosaic" up --data "$JOURNEY_WORK/data" --port "$JOURNEY_PORT" --agents-network 10.217.0.0/16 </dev/null >"$JOURNEY_WORK/$1" 2>&1 &
  echo $! >"$JOURNEY_WORK/up.pid"
  journey_await 900 "$JOURNEY_WORK/$1" journey_is_up "$JOURNEY_WORK/$1"
}

# As Ctrl-C does; what does not heed it is killed, and that is a failure.
journey_down() {
  local up
  up=$(journey_pid)
  rm -f "$JOURNEY_WORK/up.pid"
  kill -INT "$up" 2>/dev/null || return 0
  if ! timeout 60 tail --pid="$up" -f /dev/null; then
    echo "journey: 'mosaic up' still runs a minute after Ctrl-C" >&2
    kill -KILL "$up"
    return 1
  fi
  wait "$up" 2>/dev/null || true
}

journey_is_up() {
  kill -0 "$(journey_pid)" 2>/dev/null || { tail -n 40 "$1" >&2; exit 1; }
  grep -q '^Mosaic .* runs at ' "$1" && curl -fs -o /dev/null "http://127.0.0.1:$JOURNEY_PORT/health/readiness"
}
