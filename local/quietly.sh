#!/bin/sh
# Runs a command and shows what it said only if it failed.
said=$("$@" 2>&1) || {
  status=$?
  printf '%s\n' "$said" >&2
  exit $status
}
