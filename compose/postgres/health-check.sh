#!/usr/bin/env bash
# Whether the database takes connections; well, too, where DATABASE_URL says it is not needed. Asks over TCP: while
# the database is being made it listens on its Unix socket alone.
set -euo pipefail
[[ -e /tmp/not-needed ]] || exec pg_isready --quiet --host 127.0.0.1
