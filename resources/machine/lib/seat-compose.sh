# shellcheck shell=bash
# A seat that is a copy of the whole compose workshop.

# Compose mostly waits for Docker: twice the processors keeps both busy.
start_compose_seats() {
  if [ $# = 1 ]; then
    start_compose_seat "$1"
  else
    printf '%s\n' "$@" | xargs -P "$(($(nproc) * 2))" -n 1 "$FOUNDRY/bin/seats" one || true
  fi
}

start_compose_seat() {
  local seat=$1 log=$LOGS/seat-$1.log code=0
  mkdir -p "$LOGS"
  copy_content "$seat" >>"$log" 2>&1 || code=$?
  [ "$code" = 0 ] || { mark "$seat" failed "its copy of /content cannot be made" && return; }
  (run_seat_script "$seat") >>"$log" 2>&1 </dev/null || code=$?
  if [ "$code" = 0 ]; then
    wait_for_seats "$seat"
  else
    mark "$seat" failed "start.sh ended with code $code: $(last_line "$log")"
  fi
}

last_line() {
  tail -n 1 "$1" | tr -d '\000-\037' | cut -c 1-200
}

run_seat_script() {
  local seat=$1 k
  for k in 0 1 2 3 4 5 6 7 8 9; do
    export "WF_PORT_$k=$((FIRST_PORT + PORTS_PER_SEAT * seat + k))"
  done
  export SEAT=$seat COMPOSE_PROJECT_NAME=seat-$seat
  cd "/seats/$seat/content" || exit
  exec ./start.sh
}

# The copy is kept over a reboot: what the learner did is in it. It appears
# under its name only when it is whole.
copy_content() {
  local seat=$1 file new
  [ ! -d "/seats/$seat/content" ] || return 0
  file=$(plan_word compose-file docker-compose.yml)
  new=/seats/$seat/content.new
  rm -rf "$new"
  mkdir -p "/seats/$seat"
  cp -a --reflink=auto /content "$new" &&
    rm -f "$new/$file" &&
    install -m 644 "$PLAN/seat-compose.yaml" "$new/$file" &&
    mv "$new" "/seats/$seat/content"
}

# By label, not by compose down: it must work whatever the learner did to the copy.
remove_compose_seat() {
  local label="label=com.docker.compose.project=seat-$1"
  seat_containers "$1" | xargs -r docker rm -fv >/dev/null
  docker volume ls -q --filter "$label" | xargs -r docker volume rm -f >/dev/null
  docker network ls -q --filter "$label" | xargs -r docker network rm >/dev/null
  rm -rf "/seats/${1:?}"
}
