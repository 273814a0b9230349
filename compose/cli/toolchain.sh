# shellcheck shell=bash
# Finds what Mosaic is built with. Sourced by ./mosaic.
#
#   toolchain_jdk    sets JAVA_HOME to a JDK 25 or newer, or says in one line how to get one
#   toolchain_maven  sure that mvn is there
#   toolchain_node   sure that Node.js and npm are there

readonly TOOLCHAIN_JDK=25
readonly TOOLCHAIN_NODE=20

toolchain_say() { printf 'mosaic: %s\n' "$*" >&2; }

toolchain_jdk() {
  local home
  for home in "${JAVA_HOME:-}" "$(toolchain_java_on_path)" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/*jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if toolchain_is_jdk "$home"; then
      export JAVA_HOME=$home
      return 0
    fi
  done
  toolchain_say "needs a JDK $TOOLCHAIN_JDK or newer; install one (for example Eclipse Temurin $TOOLCHAIN_JDK) or point JAVA_HOME at it"
  return 1
}

toolchain_java_on_path() {
  local java
  java=$(command -v java) || return 0
  dirname "$(dirname "$(readlink -f "$java")")"
}

toolchain_is_jdk() {
  local version
  [[ -n $1 && -x $1/bin/javac && -f $1/release ]] || return 1
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [[ -n $version ]] && ((version >= TOOLCHAIN_JDK))
}

toolchain_maven() {
  command -v mvn >/dev/null && return 0
  toolchain_say "needs Maven 3.8 or newer; install it (package maven)"
  return 1
}

toolchain_node() {
  local version
  version=$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/')
  [[ -n $version ]] && ((version >= TOOLCHAIN_NODE)) && command -v npm >/dev/null && return 0
  toolchain_say "needs Node.js $TOOLCHAIN_NODE or newer with npm; install it (packages nodejs and npm, or from nodejs.org)"
  return 1
}
