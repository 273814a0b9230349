# shellcheck shell=bash
# ./mosaic test. Sourced by ./mosaic after the others.

TEST_TIMES=()
# Of the stage that runs beside another one.
TEST_BESIDE_NAME=
TEST_BESIDE_JOB=
TEST_BESIDE_WORK=

test_run() {
  toolchain_jdk && toolchain_maven && toolchain_node || exit 69
  local failed=0
  test_stage "engine" engine_ensure || exit 1
  TEST_AGENT_IMAGE_FILE=$(mktemp)
  test_stage "agent image" test_agent_image || exit 1
  MOSAIC_TEST_AGENT_IMAGE=$(tail -n 1 "$TEST_AGENT_IMAGE_FILE")
  export MOSAIC_TEST_AGENT_IMAGE
  rm -f "$TEST_AGENT_IMAGE_FILE"
  test_stage "browser" test_browser || exit 1
  test_stage "documents" "$MOSAIC_ROOT/compose/cli/docs-check.sh" || failed=1
  test_stage "scripts of the agent image" test_agent_scripts || failed=1
  test_stage "libraries" test_libraries || exit 1
  # Stages that leave half of a small machine idle, because they wait for containers, run two at a time.
  test_beside "web pages" test_webapp
  test_stage "server" test_server || failed=1
  test_await_beside || failed=1
  if ((failed == 0)); then
    test_beside "compose stack" test_compose
    test_stage "journey in the browser" test_journey || failed=1
    test_await_beside || failed=1
  fi
  printf '\nWhere the time went:\n'
  printf '  %s\n' "${TEST_TIMES[@]}"
  printf '%d passed, %d failed\n' "$(printf '%s\n' "${TEST_TIMES[@]}" | grep -c ' ok ')" "$(printf '%s\n' "${TEST_TIMES[@]}" | grep -c ' FAILED ' || true)"
  return "$failed"
}

# Runs one stage and notes how long it took.
test_stage() {
  local name=$1 started=$SECONDS status=0
  shift
  printf '\n== %s\n' "$name"
  "$@" || status=$?
  test_note "$name" "$status" $((SECONDS - started))
  return "$status"
}

# Begins a stage beside the next one. What it prints is kept until it is waited for, so that neither talks into the other.
test_beside() {
  TEST_BESIDE_NAME=$1
  TEST_BESIDE_WORK=$(mktemp -d)
  shift
  printf '\n== %s: begins, and shows itself after the next\n' "$TEST_BESIDE_NAME"
  # In a process group of its own, so that it ends as a whole when this run is cut short.
  set -m
  test_noting_the_time "$TEST_BESIDE_WORK/seconds" "$@" >"$TEST_BESIDE_WORK/output" 2>&1 </dev/null &
  TEST_BESIDE_JOB=$!
  set +m
  trap 'test_end_beside; exit 130' INT
  trap 'test_end_beside; exit 143' TERM
  trap test_end_beside EXIT
}

test_noting_the_time() {
  local file=$1 started=$SECONDS status=0
  shift
  "$@" || status=$?
  echo $((SECONDS - started)) >"$file"
  return "$status"
}

# Waits for the stage that was begun beside others, shows what it printed and notes how long it took.
test_await_beside() {
  local status=0
  wait "$TEST_BESIDE_JOB" || status=$?
  TEST_BESIDE_JOB=
  printf '\n== %s\n' "$TEST_BESIDE_NAME"
  cat "$TEST_BESIDE_WORK/output"
  test_note "$TEST_BESIDE_NAME" "$status" "$(cat "$TEST_BESIDE_WORK/seconds" 2>/dev/null || echo 0)"
  rm -rf "$TEST_BESIDE_WORK"
  return "$status"
}

test_end_beside() {
  trap - INT TERM EXIT
  [[ -n $TEST_BESIDE_JOB ]] || return 0
  kill -TERM -- "-$TEST_BESIDE_JOB" 2>/dev/null || true
  wait "$TEST_BESIDE_JOB" 2>/dev/null || true
  rm -rf "$TEST_BESIDE_WORK"
}

test_note() { TEST_TIMES+=("$(printf '%-30s %-6s %5d s' "$1" "$( (($2 == 0)) && echo ok || echo FAILED)" "$3")"); }

test_libraries() { build_webapp_libraries && build_sdk_libraries; }

test_agent_image() { agent_image_ensure >"$TEST_AGENT_IMAGE_FILE"; }

test_browser() {
  local browser
  for browser in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
    [[ -n $browser ]] && command -v "$browser" >/dev/null && { CHROMIUM=$(command -v "$browser"); export CHROMIUM; return 0; }
  done
  if [[ $(id -u) == 0 ]] && engine_installable; then
    echo "installing Chromium"
    build_quietly env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=600 update &&
      build_quietly env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=600 install -y --no-install-recommends chromium || return 1
    CHROMIUM=$(command -v chromium)
    export CHROMIUM
    return 0
  fi
  toolchain_say "the journey needs Chromium; install it (package chromium) or point CHROMIUM at it"
  return 1
}

test_agent_scripts() { (cd "$MOSAIC_ROOT/compose/agent" && node --test test/*.test.mjs); }

test_webapp() {
  npm --prefix "$MOSAIC_ROOT/webapp" run --silent lint &&
    npm --prefix "$MOSAIC_ROOT/webapp" test --silent &&
    npm --prefix "$MOSAIC_ROOT/webapp" run --silent test:browser &&
    build_webapp
}

# Everything Java, from clean classes: format, null checks, architecture, drift of generated files, all suites.
# The adapters know nothing of each other, and those of the engine mostly wait, so two modules go at once.
test_server() {
  # One order for all, so that two runs can be compared; Maven by itself takes another one each time.
  local seed=${MOSAIC_TEST_SEED:-1363203559}
  # The stores' suites run on older servers too, unless MOSAIC_TEST_POSTGRES says `newest`.
  mvn -f "$MOSAIC_ROOT/pom.xml" -T 2 -q -Dtest.seed="$seed" -Dpostgres="${MOSAIC_TEST_POSTGRES:-all}" clean install || {
    echo "within each Java the tests ran in the order of -Dtest.seed=$seed"
    return 1
  }
  touch "$BUILD_SERVER_STAMP"
  "$MOSAIC_ROOT/compose/cli/size-report.sh" && test_count_java
}

# Maven is quiet, so its closing line is written from the reports.
test_count_java() {
  local tests failures errors skipped
  read -r tests failures errors skipped < <(
    find "$MOSAIC_ROOT" -path '*/surefire-reports/TEST-*.xml' -not -path '*/node_modules/*' -exec grep -ho '<testsuite [^>]*>' {} + |
      awk '{ for (i = 1; i <= NF; i++) if (match($i, /^(tests|failures|errors|skipped)="/)) { split($i, kv, "\""); sub("=", "", kv[1]); sum[kv[1]] += kv[2] } }
        END { print sum["tests"] + 0, sum["failures"] + 0, sum["errors"] + 0, sum["skipped"] + 0 }'
  )
  printf 'Tests run: %d, Failures: %d, Errors: %d, Skipped: %d\n' "$tests" "$failures" "$errors" "$skipped"
  ((tests > 0 && failures == 0 && errors == 0))
}

test_journey() { "$MOSAIC_ROOT/compose/cli/journey.sh"; }

test_compose() { "$MOSAIC_ROOT/compose/cli/compose-test.sh"; }
