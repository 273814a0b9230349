#!/usr/bin/env bash
# Does for the stand-in image what the official image's entrypoint of this name does: makes the database from
# POSTGRES_USER, POSTGRES_PASSWORD and POSTGRES_DB when there is none yet, then becomes the server.
set -euo pipefail

if [[ ! -s $PGDATA/PG_VERSION ]]; then
  : "${POSTGRES_USER:?}" "${POSTGRES_PASSWORD:?}" "${POSTGRES_DB:?}"
  # Made beside its place and moved there, so that an interrupted start leaves nothing half made.
  draft=$PGDATA.part
  rm -rf "$draft"
  mkdir -p "$draft"
  chmod 700 "$draft"
  # shellcheck disable=SC2086 # several options in one variable, as in the official image
  initdb --pgdata "$draft" --username "$POSTGRES_USER" --pwfile <(printf '%s\n' "$POSTGRES_PASSWORD") ${POSTGRES_INITDB_ARGS:-} >/dev/null
  echo 'host all all all scram-sha-256' >>"$draft/pg_hba.conf"
  echo "listen_addresses = '*'" >>"$draft/postgresql.conf"
  if [[ $POSTGRES_DB != postgres ]]; then
    pg_ctl --pgdata "$draft" --options "-c listen_addresses=''" --log "$draft/first-start.log" --wait start >/dev/null
    PGPASSWORD=$POSTGRES_PASSWORD createdb --username "$POSTGRES_USER" --no-password --maintenance-db postgres "$POSTGRES_DB"
    pg_ctl --pgdata "$draft" --mode fast --wait stop >/dev/null
    rm "$draft/first-start.log"
  fi
  rm -rf "$PGDATA"
  mv "$draft" "$PGDATA"
fi

unset POSTGRES_PASSWORD
exec "$@"
