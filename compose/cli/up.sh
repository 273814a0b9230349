# shellcheck shell=bash
# ./mosaic up and ./mosaic admin. Sourced by ./mosaic after the others.

# Shorter pauses matter less than memory here, and a development server needs little of it.
readonly UP_JAVA_OPTIONS=(-XX:+UseSerialGC -Xmx768m --enable-native-access=ALL-UNNAMED)

up_java() {
  exec "$JAVA_HOME/bin/java" "${UP_JAVA_OPTIONS[@]}" -jar "$MOSAIC_ROOT"/compose/dev/target/mosaic-dev-*-SNAPSHOT.jar "$@"
}

up_run() {
  local data=$MOSAIC_DATA port=8080 image='' more=()
  while (($#)); do
    case $1 in
      --data) data=$(up_value "$@"); shift 2 ;;
      --data=*) data=${1#*=}; shift ;;
      --port) port=$(up_value "$@"); shift 2 ;;
      --port=*) port=${1#*=}; shift ;;
      *) more+=("$1"); shift ;;
    esac
  done
  if [[ ! $port =~ ^[0-9]+$ ]] || ((port < 1 || port > 65534)); then
    toolchain_say "--port takes a number from 1 to 65534, not '$port'"
    exit 64
  fi
  toolchain_jdk && toolchain_maven && toolchain_node || exit 69
  # The image is mostly waiting for packages, so it is made while the rest is compiled.
  local image_file image_job engine_was_up=no
  engine_answers && engine_was_up=yes
  image_file=$(mktemp)
  (engine_ensure && agent_image_ensure) >"$image_file" &
  image_job=$!
  build_server && build_webapp || { kill "$image_job" 2>/dev/null; exit 1; }
  if wait "$image_job"; then
    image=$(tail -n 1 "$image_file")
  else
    toolchain_say "agents cannot run yet, for the reason above; Mosaic starts all the same and shows it"
  fi
  rm -f "$image_file"
  # An engine that was started for this run ends with it; one that was there is somebody else's.
  [[ $engine_was_up == yes ]] || engine_stop_after $$
  up_java --data "$data" --port "$port" --bind 127.0.0.1 --webapp "$MOSAIC_ROOT/webapp/dist" --stop-agents-on-exit \
    ${image:+--agent-image "$image"} "${more[@]}"
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
