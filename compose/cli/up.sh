# shellcheck shell=bash
# ./mosaic up and ./mosaic admin. Sourced by ./mosaic after the others.

# Shorter pauses matter less than memory here, and a development server needs little of it.
readonly UP_JAVA_OPTIONS=(-XX:+UseSerialGC -Xmx768m --enable-native-access=ALL-UNNAMED)

up_java() {
  local quick=()
  ! build_startup_cache_is_fresh || quick=(-XX:AOTCache="$(build_startup_cache_file)")
  exec "$JAVA_HOME/bin/java" "${UP_JAVA_OPTIONS[@]}" "${quick[@]}" -jar "$MOSAIC_ROOT"/compose/dev/target/mosaic-dev-*-SNAPSHOT.jar "$@"
}

up_run() {
  local data=$MOSAIC_DATA port=8080 image='' more=()
  up_heed_signals "$@"
  while (($#)); do
    case $1 in
      --data) data=$(up_value "$@"); shift 2 ;;
      --data=*) data=${1#*=}; shift ;;
      --port) port=$(up_value "$@"); shift 2 ;;
      --port=*) port=${1#*=}; shift ;;
      --agent-image) image=$(up_value "$@"); shift 2 ;;
      --agent-image=*) image=${1#*=}; shift ;;
      *) more+=("$1"); shift ;;
    esac
  done
  if [[ ! $port =~ ^[0-9]+$ ]] || ((port < 1 || port > 65534)); then
    toolchain_say "--port takes a number from 1 to 65534, not '$port'"
    exit 64
  fi
  toolchain_jdk && toolchain_maven && toolchain_node || exit 69
  UP_ENGINE_WAS_UP=no
  engine_answers && UP_ENGINE_WAS_UP=yes
  UP_IMAGE_FILE=$(mktemp)
  # The image is mostly waiting for packages, so it is made while the rest is compiled. Each in a process group of its
  # own, so that it ends as a whole when up is told to.
  set -m
  up_image "$image" >"$UP_IMAGE_FILE" &
  UP_IMAGE_JOB=$!
  (build_server && build_webapp && build_startup_cache) &
  UP_BUILD_JOB=$!
  set +m
  trap 'up_end 130' INT
  trap 'up_end 143' TERM
  wait "$UP_BUILD_JOB" || up_end 1
  if wait "$UP_IMAGE_JOB"; then
    image=$(tail -n 1 "$UP_IMAGE_FILE")
  else
    toolchain_say "agents cannot run yet, for the reason above; Mosaic starts all the same and shows it"
  fi
  rm -f "$UP_IMAGE_FILE"
  up_let_engine_go
  trap - INT TERM
  # What the caller says comes last and wins.
  up_java --data "$data" --port "$port" --bind 127.0.0.1 --webapp "$MOSAIC_ROOT/webapp/dist" --stop-agents-on-exit \
    ${image:+--agent-image "$image"} "${more[@]}"
}

# A script's child in the background is made to ignore Ctrl-C's signal, and what is ignored stays so for every child,
# Java included; only a program that puts it back before it becomes the other one can change that.
up_heed_signals() {
  [[ -n $(trap -p INT TERM) && -z ${UP_SIGNALS_PUT_BACK:-} ]] || return 0
  export UP_SIGNALS_PUT_BACK=yes
  if env --default-signal=INT --default-signal=TERM true 2>/dev/null; then
    exec env --default-signal=INT --default-signal=TERM "$MOSAIC_ROOT/mosaic" up "$@"
  elif command -v perl >/dev/null; then
    exec perl -e '$SIG{INT} = $SIG{TERM} = "DEFAULT"; exec @ARGV' "$MOSAIC_ROOT/mosaic" up "$@"
  fi
}

# An image that the caller names is fetched by the server when the first agent starts.
up_image() {
  engine_ensure || return
  if [[ -n $1 ]]; then echo "$1"; else agent_image_ensure; fi
}

# An engine that was started for this run ends with it; one that was there is somebody else's.
up_let_engine_go() { [[ $UP_ENGINE_WAS_UP == yes ]] || engine_stop_after $$; }

# Told to end, or unable to go on, while things are built.
up_end() {
  trap - INT TERM
  kill -TERM -- "-$UP_BUILD_JOB" "-$UP_IMAGE_JOB" 2>/dev/null
  rm -f "$UP_IMAGE_FILE"
  up_let_engine_go
  exit "$1"
}

up_value() {
  if (($# < 2)); then
    toolchain_say "$1 needs a value"
    exit 64
  fi
  printf '%s' "$2"
}

admin_run() {
  local data=$MOSAIC_DATA more=()
  while (($#)); do
    case $1 in
      --data) data=$(up_value "$@"); shift 2 ;;
      --data=*) data=${1#*=}; shift ;;
      *) more+=("$1"); shift ;;
    esac
  done
  toolchain_jdk && toolchain_maven || exit 69
  build_server || exit 1
  up_java --data "$data" admin "${more[@]}"
}
