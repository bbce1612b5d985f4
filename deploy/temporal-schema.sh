#!/bin/sh
# Makes or brings up to date both databases of Temporal. Safe to run at every start, and before every upgrade.
set -eu
tool() {
  name=$1
  shift
  temporal-sql-tool --plugin postgres12 --ep postgres --port 5432 --user temporal --db "$name" "$@"
}
for name in temporal temporal_visibility; do
  folder=temporal
  [ "$name" = temporal_visibility ] && folder=visibility
  # "already there" is what these two say at the second start; the update after them must succeed
  tool "$name" create || true
  tool "$name" setup-schema --version 0.0 || true
  tool "$name" update-schema --schema-dir "/etc/temporal/schema/postgresql/v12/$folder/versioned"
done
