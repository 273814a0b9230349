# shellcheck shell=bash
# Builds what changed. Sourced by ./mosaic after toolchain.sh.
#
#   build_server   the server with its libraries, if a source is newer than the last build
#   build_webapp   the web pages, likewise
#   build_startup_cache   what Java learned in one start of that server, so that the next ones take less than half of it

BUILD_ROOT=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
BUILD_SERVER_STAMP=$BUILD_ROOT/compose/dev/target/.built
BUILD_TRAINING=$BUILD_ROOT/compose/dev/target/training
BUILD_WEBAPP_STAMP=$BUILD_ROOT/webapp/dist/.built

build_say() { printf 'build: %s\n' "$*" >&2; }

# True if anything below the given places was changed, added or removed after the stamp was set.
build_is_stale() {
  local stamp=$1
  shift
  [[ -f $stamp ]] || return 0
  [[ -n $(cd "$BUILD_ROOT" && find "$@" \( -name target -o -name node_modules -o -name dist -o -name test-results \) -prune -o -newer "$stamp" -print -quit) ]]
}

# Runs a command quietly; on failure shows what it printed.
build_quietly() {
  local log status=0
  log=$(mktemp)
  "$@" >"$log" 2>&1 || status=$?
  ((status == 0)) || tail -n 60 "$log" >&2
  rm -f "$log"
  return "$status"
}

build_server() {
  build_is_stale "$BUILD_SERVER_STAMP" pom.xml core ports adapters-docker adapters-postgres adapters-http compose/server compose/dev compose/agent || return 0
  local started=$SECONDS
  build_say "the server (the first time this takes a few minutes)"
  build_quietly mvn -f "$BUILD_ROOT/pom.xml" -q install -DskipTests -Dmaven.test.skip=true || return 1
  touch "$BUILD_SERVER_STAMP"
  build_say "the server is built after $((SECONDS - started)) s"
}

# Java takes such a cache only where it is the same Java and the same jars, and complains of any other.
build_startup_cache_file() {
  printf '%s/compose/dev/target/startup-%s.aot' "$BUILD_ROOT" "$(sed -n 's/^JAVA_RUNTIME_VERSION="\(.*\)"/\1/p' "$JAVA_HOME/release")"
}

build_startup_cache_is_fresh() {
  local cache
  cache=$(build_startup_cache_file)
  [[ $cache -nt $BUILD_SERVER_STAMP && -z $(find "$BUILD_ROOT/compose/dev/target" -maxdepth 2 -name '*.jar' -newer "$cache" -print -quit) ]]
}

# Without it everything works, only slower, so a start that fails here is told and no more.
build_startup_cache() {
  build_startup_cache_is_fresh && return 0
  local started=$SECONDS
  build_say "a first start, for Java to learn from"
  rm -rf "$BUILD_TRAINING"
  mkdir -p "$BUILD_TRAINING" && : >"$BUILD_TRAINING/log"
  if build_train && build_startup_cache_is_fresh; then
    build_say "the next starts are quick after $((SECONDS - started)) s"
  else
    tail -n 5 "$BUILD_TRAINING/log" >&2
    build_say "it did not come up, so starts take a few seconds longer"
  fi
  rm -rf "$BUILD_TRAINING"
}

# Starts the server on a database of its own and without agents, asks it what a browser asks first, and ends it. It is
# given no variables, for a person's own may name their database.
build_train() {
  local port=$((12000 + 2 * (RANDOM % 10000))) end=$((SECONDS + 60)) server path
  env -i PATH="$PATH" HOME="$HOME" "$JAVA_HOME/bin/java" "${UP_JAVA_OPTIONS[@]}" -XX:AOTCacheOutput="$(build_startup_cache_file)" -jar "$BUILD_ROOT"/compose/dev/target/mosaic-dev-*-SNAPSHOT.jar \
    --data "$BUILD_TRAINING/data" --port "$port" --bind 127.0.0.1 --webapp "$BUILD_ROOT/webapp/dist" --docker-host unix:///nowhere/docker.sock \
    >"$BUILD_TRAINING/log" 2>&1 &
  server=$!
  until grep -q '^Mosaic .* runs at ' "$BUILD_TRAINING/log"; do
    if ((SECONDS > end)) || ! kill -0 "$server" 2>/dev/null; then
      kill -KILL "$server" 2>/dev/null
      return 1
    fi
    sleep 0.2
  done
  for path in / /health/readiness /api/onboarding /api/auth/me; do
    curl --silent --max-time 10 --output /dev/null "http://127.0.0.1:$port$path"
  done
  # Told to end, Java writes the cache and then says that it was told.
  kill -TERM "$server"
  wait "$server" || true
}

build_webapp() {
  build_is_stale "$BUILD_WEBAPP_STAMP" webapp docs/reference/openapi.yaml || return 0
  local started=$SECONDS
  build_say "the web pages"
  build_webapp_libraries || return 1
  build_quietly npm --prefix "$BUILD_ROOT/webapp" run build || return 1
  touch "$BUILD_WEBAPP_STAMP"
  build_say "the web pages are built after $((SECONDS - started)) s"
}

build_webapp_libraries() { build_node_libraries "$BUILD_ROOT/webapp"; }

# The SDKs of others that tests call a running Mosaic with.
build_sdk_libraries() { build_node_libraries "$BUILD_ROOT/compose/server/sdk"; }

build_node_libraries() {
  local folder=$1 stamp=$1/node_modules/.installed
  [[ -f $stamp && $stamp -nt $folder/package-lock.json ]] && return 0
  build_quietly npm --prefix "$folder" ci --no-audit --no-fund || return 1
  touch "$stamp"
}
