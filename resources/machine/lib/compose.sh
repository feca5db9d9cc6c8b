# shellcheck shell=bash
# Docker and Compose, whichever spelling the distribution has.

compose() {
  if command -v docker-compose >/dev/null; then
    docker-compose "$@"
  else
    docker compose "$@"
  fi
}

# start.sh may use either spelling: the missing one is added as a wrapper.
install_compose_spellings() {
  if [ ! -e /usr/bin/docker-compose ]; then
    install -m 755 "$FOUNDRY/lib/docker-compose-command" /usr/local/bin/docker-compose
  elif ! docker compose version >/dev/null 2>&1; then
    install -D -m 755 "$FOUNDRY/lib/docker-compose-plugin" \
      /usr/local/lib/docker/cli-plugins/docker-compose
  fi
}

# Docker's own HTTP API: a process less for each call than the command line.
docker_api() {
  curl -sS --no-progress-meter --noproxy '*' --unix-socket /run/docker.sock "$@"
}

# images.env into the environment, each line looked at first.
export_images() {
  local variable id
  [ -f "$IMAGE/images.env" ] || return 0
  while IFS='=' read -r variable id; do
    [[ $variable =~ ^WF_IMAGE_[0-9]+$ && $id =~ ^sha256:[0-9a-f]{64}$ ]] ||
      fail 2 "images.env has a line that is no image"
    export "$variable=$id"
  done <"$IMAGE/images.env"
}
