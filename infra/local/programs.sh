# Sourced by infra/start, stop, token and demo: builds what is missing and runs the programs of infra/local.
version=0.1.0-SNAPSHOT
services=(referral-service notification-service audit-service)
built=$root/infra/local/target/built

# Whether a source is newer than the last build, or a build is not there at all.
stale() {
  local service
  [ -e "$built" ] || return 0
  for service in "${services[@]}"; do
    [ -e "$root/$service/target/$service-$version.jar" ] || return 0
  done
  [ -d "$root/infra/servers/target/dist" ] || return 0
  [ -n "$(cd "$root" && find pom.xml schemas infra/servers infra/keys infra/messaging infra/web infra/publisher infra/local "${services[@]}" \
      -name target -prune -o -type f -newer "$built" ! -name '*.md' -print -quit)" ]
}

# TRYEZA_BUILD=never: the caller is the build itself.
build() {
  [ "${TRYEZA_BUILD:-}" != never ] || return 0
  stale || return 0
  echo "Building the stack; the first time this also fetches its servers and takes a few minutes."
  local began=$SECONDS modules
  modules=$(IFS=,; echo "infra/local,${services[*]}")
  mkdir -p "$(dirname "$built")"
  touch "$built.draft"
  if ! (cd "$root" && mvn -q --batch-mode -Dmaven.test.skip=true -pl "$modules" -am package); then
    echo "The build failed; what Maven says is above." >&2
    exit 1
  fi
  mv "$built.draft" "$built"
  echo "Built in $((SECONDS - began)) s."
}

# The supervisor runs for long, so it runs from a copy: the next build must not pull the classes from under it.
copy_programs() {
  local target=$root/infra/local/target copy=$TRYEZA_RUN/programs/stack
  if diff -rq "$target/lib" "$copy/lib" >/dev/null 2>&1 \
      && cmp -s "$target/local-$version.jar" "$copy/local-$version.jar"; then
    return
  fi
  mkdir -p "$TRYEZA_RUN/programs"
  rm -rf "$copy.draft" "$copy.old"
  mkdir "$copy.draft"
  cp -Rp "$target/lib" "$target/local-$version.jar" "$copy.draft/"
  if [ -e "$copy" ]; then mv "$copy" "$copy.old"; fi
  mv "$copy.draft" "$copy"
  rm -rf "$copy.old"
}

# program CLASS ARGUMENTS...: becomes the program of this module.
program() { run "al.tryeza.local.$1" "${@:2}"; }

# run CLASS ARGUMENTS...: becomes the program; from the folder "programs" where the caller sets it, else the last build.
run() {
  local folder=${programs:-$root/infra/local/target}
  [ -e "$folder/local-$version.jar" ] || build
  local path=$folder/local-$version.jar jar
  for jar in "$folder"/lib/*.jar; do path=$path:$jar; done
  # an encrypted stack says whom to trust
  local trust
  trust=$(sed -n 's/^TRYEZA_TRUST_STORE=/-Djavax.net.ssl.trustStore=/p' "$TRYEZA_RUN/endpoints.env" 2>/dev/null || true)
  exec "$JAVA_HOME/bin/java" ${trust:+"$trust"} -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-Xmx${heap:-64}m" \
    --enable-native-access=ALL-UNNAMED -Dtryeza.root="$root" -cp "$path" "$@"
}
