#!/bin/sh
# Prints a Chromium for the browser journeys: CHROMIUM, else the usual names, else Debian's is installed.
for name in "$CHROMIUM" chromium chromium-browser google-chrome google-chrome-stable; do
  [ -n "$name" ] && command -v "$name" && exit
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing Chromium for the browser journeys" >&2
  { apt-get update && apt-get install -y --no-install-recommends chromium; } >&2 && command -v chromium && exit
fi
echo "The browser journeys need Chromium or Google Chrome: install one, or name it with CHROMIUM=/path/to/it." >&2
exit 1
