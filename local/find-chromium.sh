#!/bin/sh
# Prints a Chromium for the browser journeys: CHROMIUM, else the usual names, else Debian's is installed.
for name in "$CHROMIUM" chromium chromium-browser google-chrome google-chrome-stable; do
  [ -n "$name" ] && command -v "$name" && exit
done
sh "$(dirname "$0")/install.sh" chromium chromium && command -v chromium && exit
echo "The browser journeys need Chromium or Google Chrome: install one, or name it with CHROMIUM=/path/to/it." >&2
exit 1
