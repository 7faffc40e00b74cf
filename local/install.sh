#!/bin/sh
# install.sh PROGRAM PACKAGE: installs Debian's package if the program is missing and we may; says nothing otherwise.
command -v "$1" >/dev/null && exit
[ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || exit 1
echo "Installing $2" >&2
{ apt-get update && apt-get install -y --no-install-recommends "$2"; } >/dev/null && command -v "$1" >/dev/null
