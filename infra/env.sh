# Sourced by the scripts of this folder: finds a JDK 25 or later and makes it JAVA_HOME; knows where the project is
# (root) and where a local stack keeps its things (TRYEZA_RUN).
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export TRYEZA_RUN=${TRYEZA_RUN:-$root/.run}

jdk_major() { "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'; }

find_jdk() {
  local candidate major
  for candidate in "${JAVA_HOME:-}" "${JDK_25:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
      "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -x "$candidate/bin/javac" ] || continue
    major=$(jdk_major "$candidate")
    if [ "${major:-0}" -ge 25 ]; then echo "$candidate"; return 0; fi
  done
  return 1
}

if ! JAVA_HOME=$(find_jdk); then
  echo "Tryeza needs a JDK 25 or later: install one (for example Eclipse Temurin 25) or set JAVA_HOME to it." >&2
  exit 2
fi
export JAVA_HOME
command -v mvn >/dev/null || { echo "Tryeza is built with Maven 3.8 or later: install it and try again." >&2; exit 2; }
# Maven's own libraries would warn about themselves on a current Java
export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
