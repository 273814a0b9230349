#!/usr/bin/env bash
# Prints how large the source files are: median, the ones worth a second look, the ones to split.
# Ends with 1 when a Java file of the production code is longer than the limit.
#   compose/cli/size-report.sh
set -euo pipefail

readonly LOOK_TWICE=150
readonly SPLIT=250
readonly COMPONENT_LIMIT=120

cd "$(dirname "${BASH_SOURCE[0]}")/../.."

# Prints "<lines> <path>" for every file find selects, smallest first.
sizes() {
  find . \( -name .git -o -name target -o -name node_modules -o -name dist \) -prune \
    -o -type f "$@" -print0 |
    xargs -0 -r wc -l | awk '$2 != "total" {sub(/^\.\//, "", $2); print}' | sort -n
}

# summary <title> <look twice at> <list of sizes>
summary() {
  awk -v title="$1" -v look="$2" -v limit="$SPLIT" '
    NF {size[++files] = $1; total += $1; if ($1 > look) tall++; if ($1 > limit) taller++}
    END {
      middle = int(files / 2)
      median = files % 2 ? size[middle + 1] : files ? (size[middle] + size[middle + 1]) / 2 : 0
      printf "%-16s %5d files %7d lines   median %5.1f   >%d: %d   >%d: %d\n",
        title, files, total, median, look, tall, limit, taller
    }' <<<"$3"
}

# longer_than <limit> <list of sizes>
longer_than() {
  awk -v limit="$1" 'NF && $1 > limit {printf "  %5d  %s\n", $1, $2}' <<<"$2"
}

# The testkit's suites are tests that happen to be shipped in a jar.
main_java=$(sizes -path '*/src/main/java/*.java' ! -path './ports/testkit/*' ! -name package-info.java)
test_java=$(sizes \( -path '*/src/test/java/*.java' -o -path './ports/testkit/src/main/java/*.java' \) ! -name package-info.java)
adapters=$(sizes -path './adapters-*/src/main/java/*.java' ! -name package-info.java)
components=$(sizes -path './webapp/src/*.tsx' ! -name '*.test.tsx')

summary 'Java, main' "$LOOK_TWICE" "$main_java"
summary '  of it adapters' 80 "$adapters"
summary 'Java, tests' "$LOOK_TWICE" "$test_java"
summary 'React components' "$COMPONENT_LIMIT" "$components"

echo
echo "Look twice (over $LOOK_TWICE lines of Java, over $COMPONENT_LIMIT of a component):"
longer_than "$LOOK_TWICE" "$main_java"
longer_than "$LOOK_TWICE" "$test_java"
longer_than "$COMPONENT_LIMIT" "$components"

too_long=$(longer_than "$SPLIT" "$main_java")
if [[ -n $too_long ]]; then
  echo
  echo "Split these (over $SPLIT lines):"
  echo "$too_long"
  exit 1
fi
