# shellcheck shell=bash
# What both ways of seating share: states, ports, and whether a seat answers.

readonly SEATS_STATE=$RUN/seats
readonly FIRST_PORT=3000
readonly PORTS_PER_SEAT=10
# A seat that does not answer so many seconds after its start has failed.
readonly ANSWER_WITHIN=120

# One short write, no process: with twenty seats each process counts. A reader
# that comes in between finds nothing, which means the same as starting.
mark() {
  printf '%s\t%s\n' "$2" "$3" >"$SEATS_STATE/$1"
}

# The state of a seat in $state, the reason in $why.
look_at_seat() {
  state='' why=''
  [ ! -f "$SEATS_STATE/$1" ] || IFS=$'\t' read -r state why <"$SEATS_STATE/$1" || true
  state=${state:-starting}
  why=${why:--}
}

mark_all() {
  local state=$1 seat
  shift
  mkdir -p "$SEATS_STATE"
  for seat; do
    mark "$seat" "$state" -
  done
}

# Held until the script ends.
lock_seat() {
  mkdir -p "$RUN/locks"
  exec 9>"$RUN/locks/seat-$1"
  flock 9
}

# Everything that belongs to a seat, whichever way it was started.
seat_containers() {
  {
    docker ps -aq --filter "label=com.docker.compose.project=seat-$1"
    docker ps -aq --filter "name=^/seat-$1\$"
  } | sort -u
}

# Any answer counts, but the entry's has to say that the workshop is ready.
endpoint_answers() {
  local name=$1 port=$2 code path=/
  [ "$name" != web ] || path=$(entry_path)
  ask "$port" "$path"
  case $name:$code in
    *:000 | *:502 | *:503) return 1 ;;
    web:[23]*) ;;
    web:*) return 1 ;;
  esac
}

seat_answers() {
  local name k
  [ -f "$PLAN/endpoints.list" ] || return 0
  while IFS=$'\t' read -r name k; do
    endpoint_answers "$name" "$((FIRST_PORT + PORTS_PER_SEAT * $1 + k))" || return 1
  done <"$PLAN/endpoints.list"
}

# Marks each seat ready as soon as it answers, or failed when the time is over.
wait_for_seats() {
  local pending=("$@") still seat end=$((SECONDS + ANSWER_WITHIN))
  while [ "${#pending[@]}" -gt 0 ] && [ "$SECONDS" -lt "$end" ]; do
    still=()
    for seat in "${pending[@]}"; do
      if seat_answers "$seat"; then mark "$seat" ready -; else still+=("$seat"); fi
    done
    pending=("${still[@]}")
    [ "${#pending[@]}" = 0 ] || sleep 0.1
  done
  [ "${#pending[@]}" = 0 ] || for seat in "${pending[@]}"; do
    mark "$seat" failed "an endpoint does not answer after $ANSWER_WITHIN s"
  done
}
