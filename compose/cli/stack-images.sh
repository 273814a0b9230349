#!/usr/bin/env bash
# Makes the images that compose.yaml runs, from what ./mosaic builds: the server, the web pages and, only where the
# official database image cannot be pulled, a stand-in for it. Prints the settings that compose.yaml needs to find them.
#
#   compose/cli/stack-images.sh              builds what changed, then makes mosaic/server:local and mosaic/web:local
#   compose/cli/stack-images.sh --tag NAME   another tag than "local"
#   compose/cli/stack-images.sh --as-built   takes what was built last, whatever has changed since
#
# BASE_IMAGE names the Debian image they stand on. Without it that is debian:bookworm-slim, or where that cannot be
# pulled an image made here from Debian packages.
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
for part in toolchain build engine; do
  # shellcheck source=/dev/null
  source "$root/compose/cli/$part.sh"
done

readonly SUITE=bookworm
readonly UPSTREAM_BASE=debian:$SUITE-slim
readonly LOCAL_BASE=mosaic/base:$SUITE
readonly UPSTREAM_POSTGRES=postgres:18
readonly LOCAL_POSTGRES=mosaic/postgres:15
# What the server and its libraries use of Java; jdk.httpserver is the agents' listener.
readonly MODULES=java.se,jdk.crypto.ec,jdk.httpserver,jdk.jfr,jdk.management,jdk.naming.dns,jdk.net,jdk.unsupported,jdk.zipfs
readonly PULL_ANSWER_SECONDS=20

say() { printf 'images: %s\n' "$*" >&2; }
fail() {
  say "$*"
  exit 1
}

is_here() { engine_docker image inspect "$1" >/dev/null 2>&1; }

# A registry that is out of reach shows when it is asked for the manifest; from then on a pull may take its time.
can_have() {
  is_here "$1" && return
  timeout "$PULL_ANSWER_SECONDS" bash -c "$(declare -f engine_docker); engine_docker manifest inspect '$1'" >/dev/null 2>&1 || return 1
  say "pulling $1"
  engine_docker pull --quiet "$1" >/dev/null
}

# apt_mirror <suite>: where this machine's own apt fetches that suite from.
apt_mirror() {
  command -v apt-get >/dev/null || return 0
  # shellcheck disable=SC2016 # apt fills these in, not the shell
  apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
    awk -v suite="$1" '$2 == suite && $3 == "main" && !found { print $1; found = 1 }'
}

install_debootstrap() {
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=600)
  build_quietly "${apt[@]}" update && build_quietly "${apt[@]}" install -y --no-install-recommends debootstrap
}

make_local_base() {
  local mirror folder
  is_here "$LOCAL_BASE" && return
  mirror=$(apt_mirror "$SUITE")
  [[ $(id -u) == 0 && -n $mirror ]] || fail "$UPSTREAM_BASE cannot be pulled; name a Debian image in BASE_IMAGE"
  command -v debootstrap >/dev/null || install_debootstrap || fail "$UPSTREAM_BASE cannot be pulled; install debootstrap to make one, or name a Debian image in BASE_IMAGE"
  say "making $LOCAL_BASE from Debian packages"
  folder=$(mktemp -d)
  build_quietly debootstrap --variant=minbase --include=ca-certificates "$SUITE" "$folder" "$mirror" || fail "debootstrap failed"
  rm -rf "$folder"/var/cache/apt/* "$folder"/var/lib/apt/lists/* "$folder"/etc/{hostname,resolv.conf,machine-id} "$folder"/etc/apt/sources.list
  tar -C "$folder" --numeric-owner --one-file-system -c . | engine_docker import --change 'ENV LANG=C.UTF-8' - "$LOCAL_BASE" >/dev/null
  rm -rf "$folder"
}

choose_base() {
  BASE=${BASE_IMAGE:-$UPSTREAM_BASE}
  APT_SOURCE=
  if [[ -n ${BASE_IMAGE:-} ]] || can_have "$UPSTREAM_BASE"; then return; fi
  make_local_base
  BASE=$LOCAL_BASE
  # It has no package source of its own; this machine's do for it.
  local suite mirror
  for suite in "$SUITE" "$SUITE-security"; do
    mirror=$(apt_mirror "$suite")
    [[ -z $mirror ]] || APT_SOURCE+="deb $mirror $suite main\\n"
  done
}

# A Java runtime with only the modules a server needs; made anew when the JDK is another one.
make_runtime() {
  local runtime=$root/compose/server/target/runtime wanted
  wanted="$(sed -n 's/^IMPLEMENTOR_VERSION=\|^JAVA_RUNTIME_VERSION=//p' "$JAVA_HOME/release" | tr -d '"\n') $MODULES"
  [[ -x $runtime/bin/java && $(cat "$runtime.of" 2>/dev/null) == "$wanted" ]] && return
  say "cutting a Java runtime to size"
  rm -rf "$runtime"
  build_quietly "$JAVA_HOME/bin/jlink" --add-modules "$MODULES" --strip-debug --no-header-files --no-man-pages --compress zip-6 --output "$runtime" ||
    fail "jlink failed"
  printf '%s\n' "$wanted" >"$runtime.of"
}

# build_image <image> <folder with the context> [argument of docker build...]
build_image() {
  local image=$1 context=$2 log
  shift 2
  log=$(mktemp)
  # The host's network: packages come from where this machine gets its own.
  if ! tar -C "$context" --numeric-owner --owner=0 --group=0 -ch . |
    engine_docker build --network host --build-arg "BASE_IMAGE=$BASE" "$@" --tag "$image" - >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    rm -f "$log"
    fail "could not make $image"
  fi
  rm -f "$log"
  say "$image is made after $SECONDS s"
}

make_server_image() {
  local target=$root/compose/server/target context
  context=$(mktemp -d)
  cp "$root"/compose/server/{Dockerfile,start,health-check} "$context/"
  ln -s "$target/runtime" "$target/lib" "$context/"
  ln -s "$(find "$target" -maxdepth 1 -name "mosaic-server-*.jar" ! -name "*-tests.jar" ! -name "*-sources.jar" | head -n 1)" "$context/mosaic-server.jar"
  build_image "mosaic/server:$tag" "$context"
  rm -rf "$context"
}

make_web_image() {
  local context
  context=$(mktemp -d)
  cp "$root"/compose/web/{Dockerfile,nginx.conf,proxy.conf,headers.conf,start,health-check} "$context/"
  ln -s "$root/webapp/dist" "$context/pages"
  build_image "mosaic/web:$tag" "$context" --build-arg "APT_SOURCE=$APT_SOURCE"
  rm -rf "$context"
}

make_postgres_image() {
  can_have "$UPSTREAM_POSTGRES" && return
  say "$UPSTREAM_POSTGRES cannot be pulled, so Debian's own package stands in for it"
  build_image "$LOCAL_POSTGRES" "$root/compose/postgres" --build-arg "APT_SOURCE=$APT_SOURCE"
  echo "POSTGRES_IMAGE=$LOCAL_POSTGRES"
}

tag=local
as_built=
while (($#)); do
  case $1 in
    --tag) tag=${2:?--tag needs a name} && shift 2 ;;
    --as-built) as_built=yes && shift ;;
    *) fail "unknown option $1; known are --tag NAME and --as-built" ;;
  esac
done

engine_answers || fail "no Docker Engine answers"
toolchain_jdk && toolchain_maven && toolchain_node || exit 69
[[ -n $as_built ]] || { build_server && build_webapp; }
choose_base
make_runtime
make_server_image
make_web_image
echo "MOSAIC_SERVER_IMAGE=mosaic/server:$tag"
echo "MOSAIC_WEB_IMAGE=mosaic/web:$tag"
make_postgres_image
