# shellcheck shell=bash
# Paths, words and exit codes that every script of the machine shares.

# shellcheck disable=SC2034 # used by the scripts that source this file
{
  FOUNDRY=/opt/workshop-foundry
  PLAN=$FOUNDRY/plan
  IMAGE=$FOUNDRY/image
  STATE=/var/lib/workshop-foundry
  RUN=/run/workshop-foundry
  LOGS=/var/log/workshop-foundry
  INSTANCE=/etc/workshop-foundry/instance
}

# Nobody answers a question here.
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8

stage() {
  printf '== %s\n' "$1"
}

# fail CODE SENTENCE: 1 the workshop, 2 the plan or the call, 3 the machine. On
# standard error, so that it is seen from inside a command substitution too.
fail() {
  printf '!! %s\n' "$2" >&2
  exit "$1"
}

require_root() {
  [ "$(id -u)" = 0 ] || fail 3 "this script needs root"
}

# The one word of a plan file, or the default.
plan_word() {
  local word=$2
  [ ! -f "$PLAN/$1" ] || IFS= read -r word <"$PLAN/$1" || true
  printf '%s\n' "$word"
}

# The lines of a plan file; none where the file is absent.
plan_lines() {
  # awk ends the last line even where the file does not.
  [ ! -f "$PLAN/$1" ] || awk 1 "$PLAN/$1"
}

# What arrives on standard input becomes the file all at once.
write_file() {
  mkdir -p "${1%/*}"
  cat >"$1.new"
  mv -f "$1.new" "$1"
}

# Milliseconds since the machine started; in a container that is not the host.
uptime_ms() {
  awk 'NR == FNR { up = $1; next } { sub(/.*\) /, ""); print int(up * 1000 - $20 * 10) }' \
    /proc/uptime /proc/1/stat
}
