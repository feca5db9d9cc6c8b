# shellcheck shell=bash
# Compose workshops: Docker, build.sh, every image in the machine's own store.

# Debian 12 and Ubuntu 22.04 have docker-compose 1.29, later ones Compose 2; a
# later Debian splits the command from the engine.
docker_packages() {
  local name
  printf 'docker.io\ncaddy\ncurl\niptables\n'
  if known docker-cli; then printf 'docker-cli\n'; fi
  for name in docker-compose-v2 docker-compose; do
    if known "$name"; then
      printf '%s\n' "$name"
      break
    fi
  done
  if known docker-compose-v2 && known docker-buildx; then printf 'docker-buildx\n'; fi
}

install_docker() {
  local wanted
  configure_docker
  if ! command -v docker >/dev/null || ! command -v caddy >/dev/null || ! compose version >/dev/null 2>&1; then
    refresh_packages
    mapfile -t wanted < <(docker_packages)
    install_packages 3 "${wanted[@]}"
  fi
  # Caddy's own page would take port 80 from a workshop without seats.
  systemctl disable -q --now caddy.service
  install_compose_spellings
  systemctl enable -q --now docker.service || fail 3 "Docker does not start: see journalctl -u docker"
}

# Before Docker is installed, so that it never starts with other networks. An
# author's own daemon.json stays.
configure_docker() {
  [ -f /etc/docker/daemon.json ] ||
    install -D -m 644 "$FOUNDRY/root/etc/docker/daemon.json" /etc/docker/daemon.json
}

provision_compose() {
  local file
  file=$(plan_word compose-file docker-compose.yml)
  [ -f "/content/$file" ] || fail 2 "the workshop's tree is not in /content: $file is missing"
  cd /content || fail 2 "/content is missing"
  # The name that start.sh's own compose call gives the images: the directory's.
  unset COMPOSE_PROJECT_NAME COMPOSE_FILE
  check_compose "$file"
  run_build_script
  fetch_images
  build_images
  record_images
}

# The version that the workshop will run with has the last word.
check_compose() {
  local said
  stage "checking $1 with $(compose version --short 2>/dev/null || compose version)"
  said=$(compose config 2>&1 >/dev/null) || fail 1 "$1 is refused by this machine's Compose: $said"
}

run_build_script() {
  [ -f build.sh ] || return 0
  stage "running build.sh"
  [ -x build.sh ] || fail 1 "build.sh is not executable: run chmod +x build.sh"
  ./build.sh </dev/null || fail 1 "build.sh ended with code $?"
}

fetch_images() {
  local variable service reference how
  while IFS=$'\t' read -r variable service reference how; do
    [ "$how" = pull ] || continue
    if docker image inspect "$reference" >/dev/null 2>&1; then
      stage "image $reference of $service is here"
    else
      pull "$reference" "$service"
    fi
  done < <(plan_lines images.list)
}

# A registry that stumbles is asked again; what it says at last is shown.
pull() {
  local try
  stage "pulling $1 for $2"
  for try in 1 2 3; do
    docker pull "$1" </dev/null && return
    [ "$try" = 3 ] || sleep $((try * 5))
  done
  fail 1 "image $1 of service $2 cannot be pulled: the registry's answer is above"
}

build_images() {
  cut -f 4 "$PLAN/images.list" | grep -qx build || return 0
  stage "building images"
  compose build </dev/null || fail 1 "an image cannot be built: the lines above say which"
}

# Compose 1 joins project and service with _, Compose 2 with -.
built_name() {
  local name
  for name in "content_$1" "content-$1"; do
    if docker image inspect "$name" >/dev/null 2>&1; then
      printf '%s\n' "$name"
      return
    fi
  done
  fail 1 "service $1 has no image after the build: leave 'name:' out of the compose file, or give the service an image name"
}

record_images() {
  stage "recording images"
  local variable service reference how
  mkdir -p "$IMAGE"
  : >"$IMAGE/images.tsv.new"
  : >"$IMAGE/images.env.new"
  while IFS=$'\t' read -r variable service reference how; do
    [ "$reference" != - ] || reference=$(built_name "$service") || exit
    docker image inspect -f "$service"$'\t'"$reference"$'\t{{.Id}}\t{{with .RepoDigests}}{{index . 0}}{{else}}-{{end}}\t{{.Size}}' \
      "$reference" >>"$IMAGE/images.tsv.new" || fail 1 "image $reference of service $service is not here after $how"
    printf '%s=%s\n' "$variable" "$(docker image inspect -f '{{.Id}}' "$reference")" >>"$IMAGE/images.env.new"
  done < <(plan_lines images.list)
  mv -f "$IMAGE/images.tsv.new" "$IMAGE/images.tsv"
  mv -f "$IMAGE/images.env.new" "$IMAGE/images.env"
}
