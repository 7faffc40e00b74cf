#!/bin/sh
# Starts the local run with the right Java: "run" (the default), or "test" for the browser journeys.
cd "$(dirname "$0")/.." || exit 1
JAVA_HOME=$(sh local/find-jdk.sh) || exit 1
exec "$JAVA_HOME/bin/java" -Xmx192m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar local/target/common-vision-local.jar "$@"
