# shellcheck shell=bash
# Seats that are one container each. A few workers share them out; each makes,
# starts and asks its seats one after the other, over one connection to Docker's
# API: 20 command-line processes less, and Docker always has work for each
# processor, from the first seat on.

readonly REQUESTS=$RUN/requests
# While Docker adds one container to the network, the kernel lets others that
# want the same spin: more at once cost processor time and gain nothing.
readonly WORKERS=6

start_workspace_seats() {
  local values worker
  mkdir -p "$REQUESTS"
  values=$(workspace_values)
  for ((worker = 1; worker <= WORKERS && worker <= $#; worker++)); do
    start_share "$worker" "$values" "$@" &
  done
  # A worker that dies leaves its seats "starting": show_result says so.
  wait
}

# The seats of one worker: its own and every WORKERS-th after it.
start_share() {
  local i values=$2 own=() started=() seat
  for ((i = $1 + 2; i <= $#; i += WORKERS)); do
    own+=("${!i}")
  done
  for seat in "${own[@]}"; do
    workspace_body "$seat" "$values" >"$REQUESTS/$seat.json"
  done
  call_docker "${own[@]}"
  for seat in "${own[@]}"; do
    if has_started "$seat"; then started+=("$seat"); fi
  done
  [ "${#started[@]}" = 0 ] || wait_for_seats "${started[@]}"
}

has_started() {
  # 409: it is there already, from before a reboot or a crash. 304: it runs.
  case $(<"$REQUESTS/$1.create.code") in
    201 | 409) ;;
    *) mark "$1" failed "Docker refuses its container: $(api_message "$1.create")" && return 1 ;;
  esac
  case $(<"$REQUESTS/$1.start.code") in
    204 | 304) ;;
    *) mark "$1" failed "Docker cannot start it: $(api_message "$1.start")" && return 1 ;;
  esac
}

json_text() {
  local text=${1//\\/\\\\}
  printf '%s' "${text//\"/\\\"}"
}

# What is the same for every seat. Values come last of all, so that nothing in
# them is taken for a mark of ours: the seat's own marks are filled in before.
workspace_values() {
  local key _
  while IFS=$'\t' read -r key _; do
    printf '%s\t%s\n' "$key" "$(json_text "${!key:-}")"
  done < <(printf 'DOMAIN\nHOSTNAME\n' && plan_lines instance-keys)
}

workspace_body() {
  local seat=$1 values=$2 k body key value
  body=$(<"$PLAN/workspace.json")
  body=${body//@IMAGE@/"${WF_IMAGE_1:?}"}
  body=${body//@SEAT@/"$seat"}
  for k in 0 1 2 3 4 5 6 7 8 9; do
    body=${body//@PORT_$k@/"$((FIRST_PORT + PORTS_PER_SEAT * seat + k))"}
  done
  while IFS=$'\t' read -r key value; do
    body=${body//@$key@/"$value"}
  done <<<"$values"
  printf '%s\n' "$body"
}

# One curl for all requests of a worker, in their order; each answer's body and
# code land in files.
call_docker() {
  local seat call name code
  for seat; do
    for call in create start; do
      printf '500' >"$REQUESTS/$seat.$call.code"
    done
  done
  requests "$@" | docker_api -K - |
    while read -r name code; do
      printf '%s' "$code" >"$REQUESTS/$name.code"
    done || true
}

requests() {
  local seat next=
  for seat; do
    printf '%s' "$next"
    request "$seat.create" "create?name=seat-$seat"
    printf 'header = "Content-Type: application/json"\ndata-binary = "@%s/%s.json"\n' "$REQUESTS" "$seat"
    # curl wants "next" between requests, not after the last.
    next=$'next\n'
    printf '%s' "$next"
    request "$seat.start" "seat-$seat/start"
  done
}

request() {
  printf 'url = "http://docker/containers/%s"\nunix-socket = "/run/docker.sock"\nrequest = "POST"\n' "$2"
  printf 'output = "%s/%s.answer"\nwrite-out = "%s %%{http_code}\\n"\n' "$REQUESTS" "$1" "$1"
}

api_message() {
  sed -n 's/.*"message":"\([^"]*\).*/\1/p' "$REQUESTS/$1.answer" 2>/dev/null | tr -d '\000-\037' | cut -c 1-200
}

remove_workspace_seat() {
  docker rm -fv "seat-$1" >/dev/null 2>&1 || true
}
