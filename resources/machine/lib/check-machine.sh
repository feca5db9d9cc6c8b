# shellcheck shell=bash
# shellcheck disable=SC2034 # reason and hopeless are read by boot-check
# Machine workshops: enabled units have started, and the author's checks hold.

check_machine() {
  until_true units units_are_active
  [ ! -f "$PLAN/entry" ] || until_true entry entry_answers
  run_checks
}

# A oneshot unit that has done its work is inactive with success.
unit_is_fine() {
  local state result ran
  state=$(systemctl show -P ActiveState "$1")
  result=$(systemctl show -P Result "$1")
  ran=$(systemctl show -P ExecMainExitTimestampMonotonic "$1")
  reason="unit $1 is $state ($result)"
  [ "$state" != failed ] || hopeless=yes
  [ "$state" = active ] || { [ "$state:$result" = inactive:success ] && [ "${ran:-0}" != 0 ]; }
}

units_are_active() {
  local source enable
  while IFS=$'\t' read -r source enable; do
    [ "$enable" = no ] || unit_is_fine "${source##*/}" || return 1
  done < <(plan_lines units.list)
}

run_checks() {
  local check
  [ -d "$PLAN/checks" ] || return 0
  for check in "$PLAN"/checks/*; do
    run_check "$check"
  done
  printf 'time\tchecks\t%s\n' "$(uptime_ms)"
}

# Line 1 name, line 2 seconds, the rest is the author's command.
run_check() {
  local name seconds command end
  { IFS= read -r name && IFS= read -r seconds && command=$(cat); } <"$1" || fail 2 "${1##*/} is no check"
  end=$((SECONDS + seconds))
  stage "check: $name"
  until timeout "$((seconds + 1))" /bin/sh -c "$command" </dev/null; do
    [ "$SECONDS" -lt "$end" ] || give_up "check $name" "does not hold within $seconds s"
    sleep "$POLL"
  done
}
