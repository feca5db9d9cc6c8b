# shellcheck shell=bash
# Seats that are one container each. All are created, then started, by two calls
# of curl that hold many requests to Docker's API in flight: 20 command-line
# processes less, and Docker always has the next seat to work on.

readonly REQUESTS=$RUN/requests
# More than Docker can work on at once only makes each of them wait.
readonly IN_FLIGHT=20

start_workspace_seats() {
  local seat list=() created values
  mkdir -p "$REQUESTS"
  values=$(workspace_values)
  for seat; do
    workspace_body "$seat" "$values" >"$REQUESTS/$seat.json"
  done
  call_for_each create "$@"
  for seat; do
    # 409: it is there already, from before a reboot or a crash.
    created=$(<"$REQUESTS/$seat.code")
    case $created in
      201 | 409) list+=("$seat") ;;
      *) mark "$seat" failed "Docker refuses its container: $(api_message "$seat")" ;;
    esac
  done
  [ "${#list[@]}" = 0 ] || start_created "${list[@]}"
}

start_created() {
  local seat list=()
  call_for_each start "$@"
  for seat; do
    # 304: it runs already.
    case $(<"$REQUESTS/$seat.code") in
      204 | 304) list+=("$seat") ;;
      *) mark "$seat" failed "Docker cannot start it: $(api_message "$seat")" ;;
    esac
  done
  [ "${#list[@]}" = 0 ] || wait_for_seats "${list[@]}"
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

# One curl for all seats; each answer's body and code land in files.
call_for_each() {
  local call=$1 seat
  shift
  # curl wants "next" between requests, not after the last.
  for seat; do
    printf '500' >"$REQUESTS/$seat.code"
    request "$call" "$seat"
  done | sed '$d' >"$REQUESTS/curl.conf"
  docker_api -Z --parallel-max "$IN_FLIGHT" -K "$REQUESTS/curl.conf" |
    while read -r seat code; do
      printf '%s' "$code" >"$REQUESTS/$seat.code"
    done
}

request() {
  local url="http://docker/containers/create?name=seat-$2"
  [ "$1" = create ] || url=http://docker/containers/seat-$2/start
  printf 'url = "%s"\nunix-socket = "/run/docker.sock"\nrequest = "POST"\n' "$url"
  [ "$1" != create ] ||
    printf 'header = "Content-Type: application/json"\ndata-binary = "@%s/%s.json"\n' "$REQUESTS" "$2"
  printf 'output = "%s/%s.answer"\nwrite-out = "%s %%{http_code}\\n"\nnext\n' "$REQUESTS" "$2" "$2"
}

api_message() {
  sed -n 's/.*"message":"\([^"]*\).*/\1/p' "$REQUESTS/$1.answer" 2>/dev/null | tr -d '\000-\037' | cut -c 1-200
}

remove_workspace_seat() {
  docker rm -fv "seat-$1" >/dev/null 2>&1 || true
}
