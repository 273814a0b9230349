#!/usr/bin/env bash
# Starts the bundled database with the user, password and database name of DATABASE_URL, through the image's own
# entrypoint. Where DATABASE_URL names another host there is nothing to do, and nothing is started.
set -euo pipefail

readonly OWN_NAME=postgres
readonly IDLE_MARK=/tmp/not-needed

fail() {
  echo "mosaic: DATABASE_URL $*; write postgres://user:password@$OWN_NAME:5432/database" >&2
  exit 78
}

decoded() { # decoded <percent-encoded text>
  local text=${1//\\/\\\\}
  [[ ! ${text//%[0-9A-Fa-f][0-9A-Fa-f]/} == *%* ]] || fail "has a % that is not followed by two hex digits"
  printf '%b' "${text//%/\\x}"
}

if [[ ! ${DATABASE_URL:-} =~ ^postgres(ql)?://([^:@/?#]+):([^@/?#]+)@([^@/?#]+)/([^?#/]+)(\?.*)?$ ]]; then
  fail "cannot be read"
fi
user=${BASH_REMATCH[2]} password=${BASH_REMATCH[3]} address=${BASH_REMATCH[4]} database=${BASH_REMATCH[5]}

if [[ ${address%:*} != "$OWN_NAME" ]]; then
  echo "mosaic: DATABASE_URL names a database elsewhere, so the bundled one stays off" >&2
  touch "$IDLE_MARK"
  exec sleep infinity
fi
[[ $address == "$OWN_NAME" || $address == "$OWN_NAME:5432" ]] || fail "names a port that the bundled database does not have"
[[ $password != CHANGE-ME ]] || fail "still has the example's password, choose one"
# Older images keep their data in a place of their own inside the volume's, where it would be lost.
if [[ ${PGDATA:-} != /var/lib/postgresql/[0-9]*/* ]]; then
  echo "mosaic: POSTGRES_IMAGE must be postgres:18 or newer" >&2
  exit 78
fi

POSTGRES_USER=$(decoded "$user")
POSTGRES_PASSWORD=$(decoded "$password")
POSTGRES_DB=$(decoded "$database")
export POSTGRES_USER POSTGRES_PASSWORD POSTGRES_DB POSTGRES_INITDB_ARGS="--auth=scram-sha-256 --data-checksums"
unset DATABASE_URL
exec docker-entrypoint.sh "$@"
