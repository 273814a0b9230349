# shellcheck shell=bash
# ./mosaic bench. Sourced by ./mosaic after the others.

# Prints figures and judges nothing. What it builds is what the tests are built from.
bench_run() {
  toolchain_jdk && toolchain_maven || exit 69
  case ${1:-} in
    users) bench_class UsersBench ;;
    llm) bench_class LlmBench ;;
    burn)
      engine_ensure || exit 69
      MOSAIC_TEST_AGENT_IMAGE=${MOSAIC_TEST_AGENT_IMAGE:-$(agent_image_ensure)} || exit 1
      export MOSAIC_TEST_AGENT_IMAGE
      bench_class BurnBench
      ;;
    *)
      printf "mosaic: there is no bench '%s'; there are: users, llm, burn\n" "${1:-}" >&2
      exit 64
      ;;
  esac
}

bench_class() {
  local log
  log=$(mktemp)
  (cd "$MOSAIC_ROOT" && mvn -q -B -pl compose/server -am test -Dtest="$1" -Dsurefire.failIfNoSpecifiedTests=false) \
    >"$log" 2>&1 || { tail -n 40 "$log" >&2; rm -f "$log"; exit 1; }
  rm -f "$log"
  grep -hE '^[A-Z]+ /| ms |through Mosaic|^neighbour' "$MOSAIC_ROOT"/compose/server/target/surefire-reports/*."$1"-output.txt
}
