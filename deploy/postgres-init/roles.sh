#!/bin/sh
# Runs once, when the database's volume is empty: three roles that know nothing of each other's tables.
# nanwa_app has no rights but what the migrations grant it; it can never change or delete a recorded event.
set -eu
for name in NANWA_OWNER_PASSWORD NANWA_APP_PASSWORD TEMPORAL_DB_PASSWORD; do
  eval "value=\${$name:-}"
  if [ -z "$value" ]; then
    echo "$name is empty: make .env first (node bin/compose-env.mjs > .env)" >&2
    exit 1
  fi
done
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  -v owner="$NANWA_OWNER_PASSWORD" -v app="$NANWA_APP_PASSWORD" -v temporal="$TEMPORAL_DB_PASSWORD" <<'SQL'
create role nanwa_owner login password :'owner';
create role nanwa_app login password :'app';
create role temporal login createdb password :'temporal';
create database nanwa owner nanwa_owner template template0 encoding 'UTF8' locale 'C';
SQL
