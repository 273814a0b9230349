# shellcheck shell=bash
# ./mosaic versions. Sourced by ./mosaic after the others.

# Lists what is behind the newest, and changes nothing. Previews are not listed.
versions_run() {
  toolchain_jdk && toolchain_maven && toolchain_node || exit 69
  printf '== Java libraries and Maven plugins\n'
  versions_of_maven || exit 1
  local folder
  for folder in webapp compose/server/sdk compose/agent/openclaw; do
    printf '== npm, %s\n' "$folder"
    versions_of_npm "$folder" || exit 1
  done
}

# Only what can be changed: properties of ours that are behind, each as "name  ours -> newest".
versions_of_maven() {
  local log
  log=$(mktemp)
  if ! mvn -B -N -f "$MOSAIC_ROOT/pom.xml" versions:display-property-updates >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    return 1
  fi
  sed -nE 's/^\[INFO\] +\$\{([^}]+)\} \.+ ?(.* -> .*)$/\1  \2/p' "$log"
  # Tools of the compiler and of other plugins stand where Maven does not look.
  local name
  for name in $(sed -nE 's/^ +<([a-z0-9.-]+\.version)>.*/\1/p' "$MOSAIC_ROOT/pom.xml"); do
    grep -qF "\${$name}" "$log" || printf '%s  to be looked up by hand\n' "$name"
  done
  rm -f "$log"
}

# npm ends with 1 where something is behind, and with the same where it cannot ask; then it says so in its JSON.
versions_of_npm() {
  local told
  told=$(npm --prefix "$MOSAIC_ROOT/$1" outdated --json) || true
  node -e '
    const told = JSON.parse(require("fs").readFileSync(0, "utf8") || "{}");
    if (told.error) { console.error(told.error.summary || told.error.code); process.exit(1); }
    for (const [name, its] of Object.entries(told)) {
      const one = Array.isArray(its) ? its[0] : its;
      const ours = one.current || one.wanted;
      // What a registry calls its latest may be older than what somebody pinned.
      const newer = one.latest.localeCompare(ours, "en", { numeric: true }) > 0;
      if (newer) console.log(`${name}  ${ours} -> ${one.latest}`);
    }
  ' <<<"$told"
}
