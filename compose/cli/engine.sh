# shellcheck shell=bash
# A Docker Engine for the agents. Sourced by ./mosaic; every function may be called again and by several at once.
#
#   engine_ensure          0 an engine answers; 1 it could not be started; 3 it must be installed or started by hand
#   engine_answers         0 an engine answers
#   engine_docker ARG...   the docker client
#   engine_stop_after PID  stops an engine that no service manager looks after, once PID has ended and nothing runs in it

readonly ENGINE_BY_HAND=3
ENGINE_LOG=${ENGINE_LOG:-/var/log/mosaic-dockerd.log}
ENGINE_LOCK=${ENGINE_LOCK:-/run/mosaic-engine.lock}
ENGINE_WAIT_SECONDS=${ENGINE_WAIT_SECONDS:-60}

engine_say() { printf 'docker: %s\n' "$*" >&2; }

# The distribution's client comes first: on some machines the first "docker" on PATH is a stand-in.
engine_docker() {
  local client=docker
  [[ -x /usr/bin/docker ]] && client=/usr/bin/docker
  "$client" "$@"
}

engine_answers() { timeout 5 bash -c "$(declare -f engine_docker); engine_docker version --format '{{.Server.Version}}'" >/dev/null 2>&1; }

engine_ensure() {
  engine_answers && return 0
  if [[ -n ${DOCKER_HOST:-} ]]; then
    engine_say "no engine answers at DOCKER_HOST=$DOCKER_HOST"
    return "$ENGINE_BY_HAND"
  fi
  if [[ $(id -u) != 0 ]]; then
    engine_say "no engine answers for this user: start Docker, join the group docker, or run this as root"
    return "$ENGINE_BY_HAND"
  fi
  if ! command -v dockerd >/dev/null && ! engine_installable; then
    engine_say "not installed: install Docker Engine from your distribution's packages and start it"
    return "$ENGINE_BY_HAND"
  fi
  # The lock is closed again for every child that lives on: a daemon that inherits it would hold it for ever. It lies
  # where only root can write: under a name others can guess in /tmp, they could hold it or lay a link there.
  (
    flock 9
    engine_answers || { engine_install && engine_start; }
  ) 9>"$ENGINE_LOCK"
}

engine_installable() {
  command -v apt-get >/dev/null && (. /etc/os-release && [[ " $ID ${ID_LIKE:-} " == *" debian "* ]])
}

engine_install() {
  command -v dockerd >/dev/null && command -v iptables >/dev/null && return 0
  local log started=$SECONDS
  log=$(mktemp)
  engine_say "installing docker.io and iptables"
  if ! engine_apt_install >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    engine_say "could not install docker.io"
    return 1
  fi
  rm -f "$log"
  engine_say "installed in $((SECONDS - started)) s"
}

engine_apt_install() {
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=600)
  apt-cache show docker.io >/dev/null 2>&1 || "${apt[@]}" update || return
  "${apt[@]}" install -y --no-install-recommends docker.io iptables ||
    { "${apt[@]}" update && "${apt[@]}" install -y --no-install-recommends docker.io iptables; }
}

engine_start() {
  local started=$SECONDS daemon=
  engine_say "starting the engine"
  if [[ -d /run/systemd/system ]]; then
    systemctl start docker || return 1
  else
    engine_await_daemon "$started" && return 0
    engine_forget_dead_daemon
    mountpoint -q /sys/fs/cgroup || mount -t cgroup2 none /sys/fs/cgroup
    setsid dockerd </dev/null >>"$ENGINE_LOG" 2>&1 9>&- &
    daemon=$!
  fi
  while ! engine_answers; do
    if [[ -n $daemon ]] && ! kill -0 "$daemon" 2>/dev/null || ((SECONDS - started > ENGINE_WAIT_SECONDS)); then
      [[ -n $daemon ]] && tail -n 5 "$ENGINE_LOG" >&2
      engine_say "the engine did not start${daemon:+, its log is $ENGINE_LOG}"
      return 1
    fi
    sleep 0.25
  done
  engine_say "the engine answers after $((SECONDS - started)) s"
}

# An engine that was told to stop answers no more, yet holds its pid file until it has ended: another one would refuse
# to start beside it. True if it was only slow and answers after all.
engine_await_daemon() {
  while [[ $(cat "/proc/$(cat /var/run/docker.pid 2>/dev/null || echo none)/comm" 2>/dev/null) == dockerd ]]; do
    engine_answers && return 0
    ((SECONDS - $1 <= ENGINE_WAIT_SECONDS)) || return 1
    sleep 0.25
  done
  return 1
}

# After a machine was stopped hard, a pid file can name a process that is something else by now; dockerd would refuse
# to start because of it.
engine_forget_dead_daemon() {
  local file pid
  for file in /var/run/docker.pid /var/run/docker/containerd/containerd.pid; do
    [[ -s $file ]] || continue
    pid=$(<"$file")
    [[ $(cat "/proc/$pid/comm" 2>/dev/null) == "$(basename "$file" .pid | sed 's/^docker$/dockerd/')" ]] || rm -f "$file"
  done
}

engine_stop_after() {
  [[ -d /run/systemd/system || $(id -u) != 0 || ! -s /var/run/docker.pid ]] && return 0
  # In a session of its own: Ctrl-C must not end the one that cleans up after it.
  setsid bash -c "$(declare -f engine_docker)"'
    tail --pid="$1" -f /dev/null
    [[ -z $(engine_docker ps -q) && $(cat /var/run/docker.pid) == "$2" ]] && kill "$2"' \
    engine-stop "$1" "$(</var/run/docker.pid)" </dev/null >/dev/null 2>&1 &
}
