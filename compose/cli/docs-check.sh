#!/usr/bin/env bash
# Fails where a page in docs says less than the code does: options, variables, error codes, links.
#   compose/cli/docs-check.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

missing=0
report() {
  printf 'docs: %s\n' "$*"
  missing=$((missing + 1))
}
# documented_in <page> <what it is> <word...>: every word stands in the page as code
documented_in() {
  local page=$1 what=$2 word
  shift 2
  (($# > 0)) || report "found no $what in the code, so this check has to change with it"
  for word in "$@"; do
    grep -qE -- "\`${word}[ \`]" "$page" || report "$page lacks the $what $word"
  done
}
words_of() { # words_of <enum>: its constants in lower case
  sed -n '/enum /,/;\|^  *[a-z@]/p' "$1" | grep -oE '^ +[A-Z_]+[,;]?$' | tr -d ' ,;' | tr '[:upper:]' '[:lower:]'
}

mapfile -t options < <(grep -rhoE 'names = "--[a-z-]+"' compose/server/src/main/java/dev/mosaic/server/options/ServerOptions.java | grep -oE -- '--[a-z-]+')
documented_in docs/reference/configuration.md option "${options[@]}"
mapfile -t variables < <(grep -ohE '\$\{[A-Z_]+' compose/compose.yaml | grep -oE '[A-Z_]+' | sort -u)
documented_in docs/reference/configuration.md variable "${variables[@]}"
mapfile -t codes < <(sed -n '/class [A-Za-z]*Problems\? /,$p' adapters-http/server/src/main/java/dev/mosaic/adapters/http/server/problem/{Problem,ChatProblems,EmbeddingProblems,IdentityProblems,SettingsProblems}.java | grep -oE '"[a-z]+(_[a-z]+)+"' | tr -d '"' | sort -u)
documented_in docs/reference/errors.md code "${codes[@]}"
mapfile -t codes < <(grep -oE '^  [A-Z_]+\(' core/domain/src/main/java/dev/mosaic/domain/oidc/OidcRefusal.java | tr -d ' (' | tr '[:upper:]' '[:lower:]' | sed 's/^/oidc_/')
documented_in docs/reference/errors.md "code of a sign-in" "${codes[@]}"
mapfile -t commands < <(grep -rhoE 'addSubcommand\("[a-z-]+"' compose/server/src/main/java/dev/mosaic/server/cli/AdminCommand.java | grep -oE '"[a-z-]+"' | tr -d '"')
documented_in docs/reference/configuration.md "admin command" "${commands[@]}"
mapfile -t codes < <(words_of core/domain/src/main/java/dev/mosaic/domain/agent/AgentFault.java)
documented_in docs/reference/errors.md "code of an agent" "${codes[@]}"
mapfile -t codes < <(words_of core/domain/src/main/java/dev/mosaic/domain/provider/ProbeCode.java)
documented_in docs/reference/errors.md "code of a probe" "${codes[@]}"
mapfile -t codes < <(grep -oE '"[a-z]+(_[a-z]+)+"' core/application/src/main/java/dev/mosaic/application/chat/TurnFaults.java | tr -d '"' | sort -u)
documented_in docs/reference/errors.md "code in a stream" "${codes[@]}"
mapfile -t codes < <(grep -oE 'String [A-Z_]+ = "[a-z_]+"' core/domain/src/main/java/dev/mosaic/domain/chat/TurnFault.java | grep -oE '"[a-z_]+"' | tr -d '"' | sort -u)
documented_in docs/reference/errors.md "code of a correctable call" "${codes[@]}"
mapfile -t codes < <(grep -oE 'TurnFault\("[a-z_]+"|^ +"[a-z]+(_[a-z]+)+"' adapters-http/openclaw/src/main/java/dev/mosaic/adapters/http/openclaw/GatewayFaults.java | grep -oE '[a-z]+_[a-z_]+' | sort -u)
documented_in docs/reference/errors.md "code in a conversation" "${codes[@]}"

while IFS=: read -r page link; do
  target=${link%%#*}
  [[ -z $target || $target == http*://* || -e $(dirname "$page")/$target ]] || report "$page points to $link, which is not there"
done < <(find . -name '*.md' -not -path '*/node_modules/*' -not -path '*/target/*' -print0 | xargs -0 grep -oE '\]\([^) ]+\)' | sed 's/\](\(.*\))$/\1/')

((missing == 0))
