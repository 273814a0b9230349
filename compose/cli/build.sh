# shellcheck shell=bash
# Builds what changed. Sourced by ./mosaic after toolchain.sh.
#
#   build_server   the server with its libraries, if a source is newer than the last build
#   build_webapp   the web pages, likewise

BUILD_ROOT=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
BUILD_SERVER_STAMP=$BUILD_ROOT/compose/dev/target/.built
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
