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
  printf '\nWhat is known to stay behind, and why: docs/how-to/raise-versions.md\n'
}

# Only what can be changed: our properties that are behind, in any module, each as "name  ours -> newest".
versions_of_maven() {
  local log
  log=$(mktemp)
  if ! mvn -B -f "$MOSAIC_ROOT/pom.xml" versions:display-property-updates -DincludeParent=false >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    return 1
  fi
  sed -nE 's/^\[INFO\] +\$\{([^}]+)\} \.+ ?(.* -> .*)$/\1  \2/p' "$log"
  # Tools of the compiler and of other plugins stand where Maven does not look.
  local name
  for name in $(git -C "$MOSAIC_ROOT" grep -hoE '^ +<[a-z0-9.-]+\.version>' -- '*pom.xml' | tr -d ' <>'); do
    grep -qF "\${$name}" "$log" || printf '%s  to be looked up by hand\n' "$name"
  done
  rm -f "$log"
}

# Compares what the lockfile pins, whether or not it is installed: npm itself leaves out what is not
# installed, so it is shown a folder with the pinned packages' names and versions and nothing else.
# npm ends with 1 where something is behind, and with the same where it cannot ask; then it says so in its JSON.
versions_of_npm() {
  local pinned told status=0
  pinned=$(mktemp -d)
  versions_pinned "$MOSAIC_ROOT/$1" "$pinned" || status=$?
  if ((status == 0)); then
    told=$(npm --prefix "$pinned" outdated --json) || true
    versions_behind <<<"$told" || status=$?
  fi
  rm -rf "$pinned"
  return "$status"
}

# Lays out the direct dependencies of a folder's lockfile in another folder.
versions_pinned() {
  node -e '
    const fs = require("fs");
    const [from, to] = process.argv.slice(1);
    const read = (name) => JSON.parse(fs.readFileSync(`${from}/${name}`, "utf8"));
    const { dependencies = {}, devDependencies = {} } = read("package.json");
    const { packages } = read("package-lock.json");
    // All as plain dependencies: npm leaves out the others where it is told to install none of them.
    const wanted = { ...dependencies, ...devDependencies };
    for (const name of Object.keys(wanted)) {
      const place = `node_modules/${name}`;
      const { version } = packages[place];
      fs.mkdirSync(`${to}/${place}`, { recursive: true });
      fs.writeFileSync(`${to}/${place}/package.json`, JSON.stringify({ name, version }));
    }
    fs.writeFileSync(`${to}/package.json`, JSON.stringify({ dependencies: wanted }));
  ' "$1" "$2"
}

# Reads what npm tells, and prints what is behind as "name  ours -> newest".
versions_behind() {
  node -e '
    const told = JSON.parse(require("fs").readFileSync(0, "utf8") || "{}");
    if (told.error) { console.error(told.error.summary || told.error.code); process.exit(1); }
    for (const [name, its] of Object.entries(told)) {
      const { current: ours, latest } = Array.isArray(its) ? its[0] : its;
      // What a registry calls its latest may be older than what somebody pinned.
      const newer = latest.localeCompare(ours, "en", { numeric: true }) > 0;
      if (newer) console.log(`${name}  ${ours} -> ${latest}`);
    }
  '
}
