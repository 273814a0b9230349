#!/usr/bin/env bash
# Makes the images of the production stack and runs ProductionStack on them: compose brings the stack up, and the test
# uses it as a person would, looks at its walls, attacks its door and takes it down again. Only the images stay.
#
#   compose/cli/compose-test.sh [option of stack-images.sh...]
#
# MOSAIC_TEST_AGENT_IMAGE names the agents' image; without it the one ./mosaic would choose is used.
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
for part in toolchain build engine agent-image; do
  # shellcheck source=/dev/null
  source "$root/compose/cli/$part.sh"
done
readonly LOG=$root/compose/server/target/stack-test.log

say() { printf 'compose: %s\n' "$*"; }

# Prints the compose there is; installs one where that can be done.
find_compose() {
  if engine_docker compose version >/dev/null 2>&1; then
    [[ -x /usr/bin/docker ]] && echo "/usr/bin/docker compose" || echo "docker compose"
  elif command -v docker-compose; then
    return
  elif [[ $(id -u) == 0 ]] && engine_installable; then
    build_quietly env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=600 install -y --no-install-recommends docker-compose &&
      command -v docker-compose
  else
    say "needs docker compose or docker-compose; install one of them" >&2
    return 1
  fi
}

toolchain_jdk && toolchain_maven || exit 69
engine_answers || { say "no Docker Engine answers"; exit 69; }
MOSAIC_TEST_COMPOSE=$(find_compose) || exit 69
images=$("$root/compose/cli/stack-images.sh" --tag test "$@")
while IFS='=' read -r name value; do export "$name=$value"; done <<<"$images"
MOSAIC_TEST_AGENT_IMAGE=${MOSAIC_TEST_AGENT_IMAGE:-$(agent_image_ensure)}
export MOSAIC_TEST_COMPOSE MOSAIC_TEST_AGENT_IMAGE

say "testing the stack with $MOSAIC_TEST_COMPOSE"
started=$SECONDS
reports=$root/compose/server/target/surefire-reports
rm -f "$reports"/*ProductionStack*
mvn -f "$root/pom.xml" -q -B -pl compose/server -am test -Dtest=ProductionStack -Dsurefire.failIfNoSpecifiedTests=false >"$LOG" 2>&1 || {
  tail -n 60 "$LOG" "$root/compose/server/target/stack.log"
  say "failed after $((SECONDS - started)) s"
  exit 1
}
grep -h 'answered {' "$reports"/*ProductionStack*-output.txt | sed 's/^/compose: /'
say "$(cat "$reports"/TEST-*ProductionStack*.xml | grep -c '<testcase ') tests passed"
say "done after $((SECONDS - started)) s"
