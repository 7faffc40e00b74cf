#!/bin/sh
# Prints the home of a JDK of 25 or newer: JAVA_HOME, else the newest in the usual places.
wanted=25

# The release file says the version without starting Java, which would cost half a second for each candidate.
version() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null; }

if [ -n "$JAVA_HOME" ] && [ -x "$JAVA_HOME/bin/javac" ] && [ "$(version "$JAVA_HOME")" -ge "$wanted" ] 2>/dev/null; then
  echo "$JAVA_HOME"
  exit
fi

found= newest=$((wanted - 1))
on_path=$(command -v javac) && on_path=$(readlink -f "$on_path" 2>/dev/null) && on_path=${on_path%/bin/javac}
on_mac=$([ -x /usr/libexec/java_home ] && /usr/libexec/java_home -v "$wanted+" 2>/dev/null)
for home in "$on_path" "$on_mac" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
  "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
  [ -x "$home/bin/javac" ] || continue
  if [ "$(version "$home")" -gt "$newest" ] 2>/dev/null; then
    found=$home newest=$(version "$home")
  fi
done

if [ -z "$found" ]; then
  echo "Common Vision needs a JDK of $wanted or newer: install one (for example Temurin $wanted) or point JAVA_HOME at it." >&2
  exit 1
fi
echo "$found"
