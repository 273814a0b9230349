# shellcheck shell=bash
# ./mosaic bench. Sourced by ./mosaic after the others.

# Prints figures and judges nothing. What it builds is what the tests are built from.
bench_run() {
  toolchain_jdk && toolchain_maven || exit 69
  case ${1:-} in
    users) bench_class UsersBench ;;
    # Measured as the product runs: the compiler that tests have is made for a quick start.
    llm) bench_class LlmBench -Dtest.jvm="${UP_JAVA_OPTIONS[*]}" ;;
    chat) bench_with_engine && bench_class ChatBench -Dtest.jvm="${UP_JAVA_OPTIONS[*]}" ;;
    search) bench_class SearchBench -Dtest.jvm="${UP_JAVA_OPTIONS[*]}" ;;
    web) bench_with_engine && build_webapp && test_browser && bench_class WebBench -Dtest.jvm="${UP_JAVA_OPTIONS[*]}" ;;
    burn) bench_with_engine && bench_class BurnBench ;;
    *)
      printf "mosaic: there is no bench '%s'; there are: users, llm, chat, search, web, burn\n" "${1:-}" >&2
      exit 64
      ;;
  esac
}

bench_with_engine() {
  engine_ensure || exit 69
  MOSAIC_TEST_AGENT_IMAGE=${MOSAIC_TEST_AGENT_IMAGE:-$(agent_image_ensure)} || exit 1
  export MOSAIC_TEST_AGENT_IMAGE
}

bench_class() {
  local class=$1 log
  shift
  log=$(mktemp)
  (cd "$MOSAIC_ROOT" && mvn -q -B -pl compose/server -am test -Dtest="$class" "$@" -Dsurefire.failIfNoSpecifiedTests=false) \
    >"$log" 2>&1 || { tail -n 40 "$log" >&2; rm -f "$log"; exit 1; }
  rm -f "$log"
  grep -hE '^[A-Z]+ /| ms |\(goal |through Mosaic|^neighbour' "$MOSAIC_ROOT"/compose/server/target/surefire-reports/*."$class"-output.txt
}
