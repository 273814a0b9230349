#!/usr/bin/env bash
# Brings the production stack up with compose, uses it as a person would, looks at its walls, and takes it down again.
# Leaves nothing behind but the images.
#
#   compose/cli/compose-test.sh [option of stack-images.sh...]
#
# MOSAIC_TEST_AGENT_IMAGE names the agents' image; without it the one ./mosaic would choose is used.
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
for part in engine agent-image; do
  # shellcheck source=/dev/null
  source "$root/compose/cli/$part.sh"
done

readonly HEALTHY_SECONDS=300
readonly ANSWER_SECONDS=240
readonly ANSWER='Hello from the composed Mosaic'
work=$(mktemp -d)
project=mosaic-test-$$
vendor_key=sk-compose-$(openssl rand -hex 12)
failed=0

say() { printf 'compose: %s\n' "$*"; }
fail() {
  say "FAILED: $*"
  failed=$((failed + 1))
}
# check <sentence> <command...>: the sentence says what is true when the command succeeds
check() {
  local sentence=$1
  shift
  if "$@" >"$work/check" 2>&1; then
    say "ok: $sentence"
  else
    fail "$sentence"
    tail -n 5 "$work/check"
  fi
}
not() { ! "$@"; }

find_compose() {
  if engine_docker compose version >/dev/null 2>&1; then
    compose_command=(engine_docker compose)
  elif command -v docker-compose >/dev/null; then
    compose_command=(docker-compose)
  elif [[ $(id -u) == 0 ]] && engine_installable; then
    say "installing docker-compose"
    DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=600 install -y --no-install-recommends docker-compose >"$work/apt" 2>&1 || {
      tail -n 5 "$work/apt"
      return 1
    }
    compose_command=(docker-compose)
  else
    say "needs docker compose or docker-compose; install one of them"
    return 1
  fi
}
compose() { "${compose_command[@]}" -p "$project" -f "$root/compose/compose.yaml" "$@"; }
container() { compose ps -q "$1"; }

# Everything this run made, also where it was cut short. Agents carry the instance's label, which only its database
# knows, so they are found by the network the server joined.
tear_down() {
  local status=$? agent kind made
  set +e
  if ((status != 0 || failed > 0)) && [[ -n ${compose_command:-} ]]; then
    compose logs --no-color 2>/dev/null | sed 's/#token=.*/#token=…/' | tail -n 60
  fi
  if [[ -n ${instance:-} ]]; then
    for agent in $(engine_docker ps -aq --filter "label=dev.mosaic.instance=$instance"); do engine_docker rm -f -v "$agent" >/dev/null; done
  fi
  engine_docker rm -f "$project-vendor" "$project-stranger" "$project-attack" >/dev/null 2>&1
  [[ -n ${compose_command:-} ]] && compose down --volumes --remove-orphans >/dev/null 2>&1
  if [[ -n ${instance:-} ]]; then
    for kind in network volume; do
      for made in $(engine_docker "$kind" ls -q --filter "label=dev.mosaic.instance=$instance"); do engine_docker "$kind" rm "$made" >/dev/null; done
    done
  fi
  engine_docker network rm "$project-stranger" >/dev/null 2>&1
  rm -rf "$work"
  exit "$status"
}

free_port() {
  local port
  for ((port = 18100 + RANDOM % 800; port < 19900; port++)); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || {
      echo "$port"
      return
    }
  done
}

health_of() { engine_docker inspect --format '{{.State.Health.Status}}' "$(container "$1")" 2>/dev/null; }
await_healthy() {
  local service end=$((SECONDS + HEALTHY_SECONDS))
  for service in postgres server web; do
    until [[ $(health_of "$service") == healthy ]]; do
      ((SECONDS < end)) || {
        fail "$service is healthy within $HEALTHY_SECONDS s"
        return 1
      }
      sleep 1
    done
  done
}

# call <method> <path> [json]: through web, as a browser with cookies; prints the status, the answer is in $work/answer
call() {
  local csrf body=()
  csrf=$(awk '$6 == "mosaic_csrf" { print $7 }' "$work/cookies" 2>/dev/null || true)
  (($# < 3)) || body=(--header 'Content-Type: application/json' --data "$3")
  curl --silent --show-error --max-time 30 --cookie "$work/cookies" --cookie-jar "$work/cookies" --header "X-CSRF-TOKEN: $csrf" \
    --request "$1" "${body[@]}" --output "$work/answer" --dump-header "$work/head" --write-out '%{http_code}' "$base$2"
}
answers() { # answers <status> <method> <path> [json]
  local wanted=$1 got
  shift
  got=$(call "$@")
  [[ $got == "$wanted" ]] || {
    echo "status $got instead of $wanted"
    cat "$work/answer"
    return 1
  }
}
answer_has() { grep -qF -- "$1" "$work/answer"; }

# Whether a process inside a container gets a connection. bash is in all three images.
reaches() { # reaches <container> <host> <port>
  engine_docker exec "$1" timeout 4 bash -c "exec 3<>/dev/tcp/$2/$3"
}
address_of() { # address_of <service> <network>
  engine_docker inspect --format "{{(index .NetworkSettings.Networks \"${project}_$2\").IPAddress}}" "$(container "$1")"
}

look_at_the_pages() {
  check "the wizard's page comes through web" answers 200 GET /setup
  check "it is the built page" answer_has '<div id="root">'
  check "it tells browsers what to refuse" grep -qi '^content-security-policy:' "$work/head"
  check "the onboarding API comes through web" answers 200 GET /api/onboarding
  check "the instance waits for its first administrator" answer_has '"breakglass"'
  check "the server's liveness comes through web" answers 200 GET /health/liveness
  check "its readiness does not" answers 404 GET /health/readiness
  check "the agents' listener is not behind the public one" not answers 200 GET /api/internal/agent-config/user/00000000-0000-0000-0000-000000000000
}

setup_token() { engine_docker logs "$(container server)" 2>&1 | sed -n "s|^ *$base/setup#token=\([A-Za-z0-9_-]*\)\$|\1|p" | tail -n 1; }

claim() {
  token=$(setup_token)
  check "the server's log ends with a setup link at the public address" test "${#token}" = 43
  admin_prints_the_same() { engine_docker exec "$(container server)" /opt/mosaic/start admin setup-link --public-url "$base" | grep -qF "$base/setup#token=$token"; }
  check "admin setup-link prints the same one" admin_prints_the_same
  account="\"username\":\"ada\",\"password\":\"$(openssl rand -hex 16)\""
  check "the setup token makes the first administrator" answers 201 POST /api/onboarding/breakglass "{\"setupToken\":\"$token\",$account}"
  check "the session's cookie works" answers 200 GET /api/auth/me
  # As a proxy with a certificate on this host would ask on behalf of a browser.
  secure_behind_a_proxy() {
    curl --silent --show-error --max-time 30 --output /dev/null --dump-header - --header 'X-Forwarded-Proto: https' \
      --header 'Content-Type: application/json' --data "{$account}" "$base/api/auth/login" | grep -i '^set-cookie: __Host-mosaic_session=.*secure'
  }
  check "a proxy on this host is believed that the browser came by https" secure_behind_a_proxy
}

# The vendor listens on the host, where both the server and the agent reach it.
start_vendor() {
  vendor_port=$(free_port)
  engine_docker run --detach --name "$project-vendor" --network host --read-only --user 1000:1000 --cap-drop ALL --entrypoint node \
    --volume "$root/compose/cli/compose-vendor.mjs:/vendor.mjs:ro" "$agent_image" /vendor.mjs "$vendor_port" "$vendor_key" >/dev/null
  local end=$((SECONDS + 20))
  until (exec 3<>"/dev/tcp/127.0.0.1/$vendor_port") 2>/dev/null; do
    ((SECONDS < end)) || break
    sleep 0.2
  done
  vendor_url=http://$(ip -4 route get 192.0.2.1 2>/dev/null | sed -n 's/.* src \([0-9.]*\).*/\1/p'):$vendor_port/v1
}

chat() {
  start_vendor
  check "a message without any provider is refused in plain words" answers 422 POST /api/chat/completions '{"messages":[{"role":"user","content":"Hello?"}]}'
  check "a streamed one likewise" answers 422 POST /api/chat/completions '{"stream":true,"messages":[{"role":"user","content":"Hello?"}]}'
  check "the issuer can be left out" answers 200 POST /api/onboarding/oidc '{"skip":true}'
  check "so can system agents" answers 200 POST /api/onboarding/system-agents '{"skip":true}'
  check "a provider is probed and saved" answers 201 POST /api/onboarding/provider \
    "{\"type\":\"custom\",\"name\":\"scripted\",\"displayName\":\"Scripted\",\"baseUrl\":\"$vendor_url\",\"apiKey\":\"$vendor_key\"}"
  check "the first boot ends" answers 204 POST /api/onboarding/complete
  say "waking an agent and asking it something"
  # A line is stamped when it comes, so that an answer held back by a proxy would show.
  curl --silent --no-buffer --max-time "$ANSWER_SECONDS" --cookie "$work/cookies" --header "X-CSRF-TOKEN: $(awk '$6 == "mosaic_csrf" { print $7 }' "$work/cookies")" \
    --header 'Content-Type: application/json' --data '{"stream":true,"messages":[{"role":"user","content":"Who are you?"}]}' \
    "$base/api/chat/completions" | while IFS= read -r line; do printf '%(%s)T %s\n' -1 "$line"; done >"$work/stream" || true
  said() { [[ $(sed -n 's/^[0-9]* data: //p' "$work/stream" | grep -o '"content":"[^"]*"' | sed 's/"content":"\(.*\)"/\1/' | tr -d '\n') == *"$ANSWER"* ]] || { tail -n 5 "$work/stream"; return 1; }; }
  check "the agent answers through web, server and its own network" said
  in_pieces() { (($(grep -c 'data: .*"content"' "$work/stream") > 2)); }
  check "the answer came in pieces" in_pieces
  while_waking() { grep -q ': waking' "$work/stream" && (($(tail -n 1 "$work/stream" | cut -d' ' -f1) - $(grep -m 1 ': waking' "$work/stream" | cut -d' ' -f1) > 1)); }
  check "signs of waking came before it, not with it" while_waking
}

look_at_the_walls() {
  local server web database stranger agent
  server=$(container server) web=$(container web) database=$(address_of postgres data)
  check "the server reaches the database" reaches "$server" "$database" 5432
  check "web does not, by address" not reaches "$web" "$database" 5432
  check "web does not, by name" not reaches "$web" postgres 5432
  engine_docker network create "$project-stranger" >/dev/null
  engine_docker run --detach --name "$project-stranger" --network "$project-stranger" --entrypoint sleep "$MOSAIC_WEB_IMAGE" 300 >/dev/null
  stranger=$project-stranger
  check "a container on another network does not reach the database" not reaches "$stranger" "$database" 5432
  agent=$(engine_docker ps -q --filter "label=dev.mosaic.instance=$instance" --filter label=dev.mosaic.role=agent)
  if [[ -n $agent ]]; then
    check "the agent reaches Mosaic's agents' listener by its alias" reaches "$agent" mosaic-api 8081
    check "the agent does not reach the database" not reaches "$agent" "$database" 5432
    check "the agent does not reach web" not reaches "$agent" "$(address_of web front)" 8080
    key_is_hidden() { ! engine_docker inspect "$agent" | grep -qF "$vendor_key"; }
    check "docker inspect of the agent shows no provider key" key_is_hidden
  else
    fail "an agent runs"
  fi
  # Those of that user and no others; a process that ends while it is looked at is none.
  without_rights() { # without_rights <container> <user id>
    local rights
    rights=$(engine_docker exec "$1" sh -c "grep -sl '^Uid:[[:space:]]*$2' /proc/[0-9]*/status | xargs -r grep -sh ^CapEff || true" | sort -u)
    [[ $rights == "CapEff:"$'\t'0000000000000000 ]] || { echo "$rights"; return 1; }
  }
  check "the server's process is not root and has no capability" without_rights "$server" 10001
  check "web's neither" without_rights "$web" 10002
  logs_hide_the_key() { ! compose logs --no-color 2>&1 | grep -qF "$vendor_key"; }
  check "no log shows the provider key" logs_hide_the_key
  logs_hide_links() {
    local token=planted-link-$$ kind
    for kind in invitations resets; do
      curl --silent --max-time 30 --output /dev/null "$base/api/auth/$kind/$token" || return 1
    done
    [[ $(compose logs --no-color web 2>&1) == *"/api/auth/resets/..."* ]] && ! compose logs --no-color 2>&1 | grep -qF "$token"
  }
  check "no log shows what a link to an account or a new password is opened by" logs_hide_links
  only_web_is_published() { [[ -z $(engine_docker port "$server")$(engine_docker port "$(container postgres)") && $(engine_docker port "$web") == *127.0.0.1:* ]]; }
  check "only web is published, on this machine alone" only_web_is_published
}

# What the kernel counts of a service's container, in MiB.
memory_of() { kernel_says "$1" memory.current memory.usage_in_bytes | awk 'NR == 1 { printf "%d", $1 / 1048576 }'; }
kernel_says() { # kernel_says <service> <file of cgroup 2> <file of cgroup 1>
  engine_docker exec "$(container "$1")" sh -c "cat /sys/fs/cgroup/$2 2>/dev/null || cat /sys/fs/cgroup/memory/$3"
}
highest_memory_of() { # highest_memory_of <service> <seconds>: while something else happens
  local highest=0 now end=$((SECONDS + $2))
  while ((SECONDS < end)) && [[ -e $work/attacking ]]; do
    now=$(memory_of "$1")
    ((${now:-0} > highest)) && highest=$now
    sleep 0.5
  done
  echo "$highest"
}
attack() { # attack <kind>: from this host, in the background; what it saw is in $work/attack-<kind>
  : >"$work/attacking"
  {
    engine_docker run --rm --name "$project-attack" --network host --read-only --user 1000:1000 --cap-drop ALL --entrypoint node \
      --volume "$root/compose/cli/compose-attack.mjs:/attack.mjs:ro" "$agent_image" /attack.mjs "$1" "${base##*:}" >"$work/attack-$1" 2>&1 || true
    rm -f "$work/attacking"
  } &
}
# A person asks and is answered, again and again, as long as the attack goes on.
served_meanwhile() {
  local asked=0
  while [[ -e $work/attacking ]]; do
    answers 200 GET /api/auth/me || return 1
    answers 200 GET /api/chat/conversations || return 1
    asked=$((asked + 1))
  done
  echo "asked $asked times"
  ((asked > 0))
}
unharmed() { # unharmed <service>
  local state
  state=$(engine_docker inspect --format '{{.RestartCount}} {{.State.OOMKilled}} {{.State.Running}}' "$(container "$1")")
  [[ $state == "0 false true" ]] || { echo "$1: $state"; return 1; }
  kernel_says "$1" memory.events memory.oom_control | grep -E '^oom_kill ' | tee /dev/stderr | grep -qx 'oom_kill 0'
}

attack_the_door() {
  local kind before
  for kind in bodies drips; do
    before="server $(memory_of server) MiB, web $(memory_of web) MiB"
    say "attacking with $kind"
    attack "$kind"
    highest_memory_of server 120 >"$work/highest" &
    check "a person is served while strangers send $kind" served_meanwhile
    wait
    say "$kind: $(tail -n 1 "$work/attack-$kind"); before: $before; server's highest: $(cat "$work/highest") MiB"
    check "every one of those connections is ended" grep -qE '"ended":([0-9]+),"of":\1,' "$work/attack-$kind"
    check "the server is unharmed" unharmed server
    check "web is unharmed" unharmed web
  done
  nobody_got_in() { ! grep -qE '"(2..|5..)"' "$work/attack-bodies"; }
  check "large bodies of strangers are refused in plain words" nobody_got_in
  cookies_of() { # cookies_of <bytes> <status>: among those of other programs
    local others
    others=$(printf 'other=%s' "$(head -c "$1" /dev/zero | tr '\0' y)")
    [[ $(curl --silent --max-time 30 --output "$work/answer" --write-out '%{http_code}' --header "Cookie: $others; $(awk '$6 ~ /mosaic_/ { printf "%s=%s; ", $6, $7 }' "$work/cookies")" "$base/api/auth/me") == "$2" ]]
  }
  check "31 KB of cookies of other programs are no trouble" cookies_of 31000 200
  check "40 KB are refused" cookies_of 40000 431
  check "in plain words" answer_has '"head_too_large"'
  large_body() { # large_body <status>: more than any address takes
    head -c 21000000 /dev/zero >"$work/large"
    [[ $(curl --silent --max-time 30 --header 'Expect:' --header 'Content-Type: application/json' --data-binary "@$work/large" --output "$work/answer" --write-out '%{http_code}' "$base/v1/chat/completions") == "$1" ]]
  }
  check "a body larger than any may be is refused" large_body 413
  check "in plain words, too" answer_has '"body_too_large"'
}

survive_a_new_server() {
  say "replacing the server's container"
  compose up -d --no-deps --force-recreate server >/dev/null 2>&1
  await_healthy || return 0
  check "the session outlives the server's container" answers 200 GET /api/auth/me
  agent_runs() { answers 200 GET /api/agent && answer_has '"running"'; }
  check "the agent went on running and the new server takes it over" agent_runs
}

main() {
  trap tear_down EXIT
  trap 'exit 130' INT TERM
  started=$SECONDS
  engine_answers || { say "no Docker Engine answers"; exit 69; }
  find_compose || exit 69
  "$root/compose/cli/stack-images.sh" --tag test "$@" >"$work/images"
  while IFS='=' read -r name value; do export "$name=$value"; done <"$work/images"
  agent_image=${MOSAIC_TEST_AGENT_IMAGE:-$(agent_image_ensure)}

  base=http://127.0.0.1:$(free_port)
  # With a character that has to be encoded, which the server and the database must read alike.
  database_password=$(openssl rand -hex 12)
  DATABASE_URL=postgres://mosaic:$database_password%40@postgres:5432/mosaic
  MOSAIC_SECRET_KEY=$(openssl rand -base64 32)
  MOSAIC_PUBLIC_URL=$base
  MOSAIC_WEB_ADDRESS=${base#http://}
  MOSAIC_FRONT_NETWORK=10.213.$((1 + RANDOM % 254))
  MOSAIC_SERVER_OPTIONS="--agent-image $agent_image"
  export DATABASE_URL MOSAIC_SECRET_KEY MOSAIC_PUBLIC_URL MOSAIC_WEB_ADDRESS MOSAIC_FRONT_NETWORK MOSAIC_SERVER_OPTIONS

  say "starting the stack with ${compose_command[*]}"
  compose up -d >"$work/up" 2>&1 || { cat "$work/up"; exit 1; }
  await_healthy || exit 1
  say "healthy after $((SECONDS - started)) s"
  instance=$(engine_docker exec --env "PGPASSWORD=$database_password@" "$(container postgres)" \
    psql -h 127.0.0.1 -U mosaic -d mosaic -Atc "select value from system_config where key = 'instance.id'")
  [[ -n $instance ]] || { fail "the database knows the instance's id"; exit 1; }
  look_at_the_pages
  claim
  chat
  look_at_the_walls
  attack_the_door
  survive_a_new_server
  say "$failed failed after $((SECONDS - started)) s"
  ((failed == 0))
}

main "$@"
