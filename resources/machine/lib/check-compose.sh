# shellcheck shell=bash
# shellcheck disable=SC2034 # reason and hopeless are read by boot-check
# Compose workshops: every service runs, is healthy where it says how to know,
# and the entry answers.

check_compose() {
  export project=content
  until_true services services_run
  [ ! -f "$PLAN/entry" ] || until_true entry entry_answers
}

# Every container of a service, with its state: running, healthy, exited 1 ...
service_states() {
  docker ps -aq --filter "label=com.docker.compose.project=$project" \
    --filter "label=com.docker.compose.service=$1" |
    xargs -r docker inspect -f '{{.State.Status}} {{if .State.Health}}{{.State.Health.Status}}{{else}}{{.State.ExitCode}}{{end}}'
}

services_run() {
  local service states
  while IFS= read -r service; do
    states=$(service_states "$service")
    reason="service $service is ${states:-not started by start.sh}"
    [ -n "$states" ] || return 1
    if grep -qvxE 'running (0|healthy)' <<<"$states"; then return 1; fi
  done < <(plan_lines services.list)
}

entry_answers() {
  local port path code=000
  path=$(entry_path)
  read -r port _ <"$PLAN/entry"
  if [ "$port" = 443 ]; then ask_tls "$port" "$path"; else ask "$port" "$path"; fi
  reason="port $port answers $path with $code"
  [ "$code" != 000 ] || reason="nothing answers at port $port"
  [[ $code == [23]* ]]
}

check_seats() {
  local seat seats
  seats=$(instance_seats)
  for seat in $(seq 1 "$seats"); do
    until_true "seat-$seat" seat_runs "$seat"
    [ -f "$PLAN/workspace.json" ] || check_seat_services "$seat"
  done
}

seat_runs() {
  local state why
  look_at_seat "$1"
  reason="seat $1 is $state $why"
  [ "$state" != failed ] || hopeless=yes
  [ "$state" = ready ] && seat_answers "$1"
}

check_seat_services() {
  project=seat-$1
  until_true "seat-$1-services" services_run
}

container_lines() {
  local id
  for id in $(docker ps -aq | head -n 20); do
    docker inspect -f '{{.Name}} {{.State.Status}} {{.State.ExitCode}}' "$id"
    docker logs --tail 5 "$id" 2>&1
  done
}
