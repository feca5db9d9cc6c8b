#!/usr/bin/env bash
# start_image.sh: what ts-service runs at boot. It tells the workshop what the
# cloud says about this instance, then starts it: once, or as seats.
set -euo pipefail
# shellcheck source=resources/machine/lib/base.sh
. "$(dirname "$0")/../lib/base.sh"
# shellcheck source=resources/machine/lib/instance.sh
. "$FOUNDRY/lib/instance.sh"

# For units of machine workshops: EnvironmentFile=-/run/workshop-foundry/environment
write_environment() {
  local exports=$1 key value
  while IFS=$'\t' read -r key value; do
    value=${value//\\/\\\\}
    printf '%s="%s"\n' "$key" "${value//\"/\\\"}"
  done <<<"$exports" | write_file "$RUN/environment"
}

run_plain() {
  [ -f /content/start.sh ] || return 0
  stage "running start.sh"
  export_instance
  unset SEATS
  cd /content
  ./start.sh </dev/null || fail 1 "start.sh ended with code $?"
}

main() {
  local exports seats
  require_root
  exports=$(instance_exports)
  write_environment "$exports"
  seats=$(instance_seats)
  # Before the first container of this boot.
  [ "$(plan_word kind none)" != compose ] ||
    "$FOUNDRY/bin/firewall" "$([ "$seats" = 0 ] && printf plain || printf seats)"
  if [ "$seats" = 0 ]; then
    run_plain
  else
    "$FOUNDRY/bin/seats" start
  fi
  stage "started $(uptime_ms) ms after boot"
}

main "$@"
