#!/bin/sh
# wrk makes the load, pgbench and psql do the same work without an API; all come from Debian's packages.
missing=""
command -v wrk >/dev/null || missing="wrk"
command -v pgbench >/dev/null && command -v psql >/dev/null || missing="$missing postgresql-15"
[ -z "$missing" ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get update -qq && apt-get install -y -qq $missing >/dev/null && exit 0
fi
echo "The benchmark needs $missing: install it from your system's packages." >&2
exit 1
