# shellcheck shell=bash
# Asking a port of this machine whether it answers, without a process for each
# question, and without waiting for the end of the page.

# The status code of a path, in $code; 000 where nothing answers. Returns 0.
ask() {
  local port=$1 path=$2 line=
  code=000
  # docker-proxy hangs up where the container does not listen yet: writing then
  # must fail, not end the script. What the script starts has the default again.
  trap : PIPE
  # The braces also silence bash's own message of a refused connection.
  { exec 8<>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null || return 0
  printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nUser-Agent: workshop-foundry\r\nConnection: close\r\n\r\n' \
    "$path" "$port" >&8 2>/dev/null || true
  IFS= read -r -t 3 line <&8 2>/dev/null || true
  exec 8>&-
  [[ ! $line =~ ^HTTP/1\.[01]\ ([0-9]{3}) ]] || code=${BASH_REMATCH[1]}
}

ask_tls() {
  # shellcheck disable=SC2034 # like ask
  code=$(curl -sk --noproxy '*' -o /dev/null -m 5 -w '%{http_code}' "https://127.0.0.1:$1$2") || true
}

entry_path() {
  local _ path=/
  IFS=$'\t' read -r _ path < <(plan_lines entry) || true
  [[ $path == /* ]] || path=/
  printf '%s\n' "$path"
}
