# shellcheck shell=bash
# The last look: a private key or a known secret in the image fails the bake.

readonly PRIVATE_KEY='^-----BEGIN ([A-Z0-9]+ )*PRIVATE KEY( BLOCK)?-----'
# Packages bring test keys that are public; what people put is elsewhere.
readonly KEY_PLACES=(/root /home /etc /opt /srv /content /usr/local /var/lib /tmp /var/tmp)

# Host keys and the authorised keys go with finish; the snake-oil key is made
# by a package for tests and protects nothing.
expected_keys() {
  printf '%s\n' /etc/ssl/private/ssl-cert-snakeoil.key
  plan_lines allowed-keys.list
}

find_private_keys() {
  local place
  for place in "${KEY_PLACES[@]}"; do
    [ ! -d "$place" ] || find "$place" -xdev -path /var/lib/docker -prune -o \
      -path '/etc/ssh/ssh_host_*' -prune -o -type f -size -256k -print0
  done | xargs -0 -r grep -lEsa -e "$PRIVATE_KEY" | grep -vxFf <(expected_keys) || true
}

# An empty line would be found everywhere.
take_secrets() {
  local list
  mkdir -p "$RUN"
  list=$(mktemp "$RUN/secrets.XXXXXX")
  grep -v '^[[:space:]]*$' "$1" >"$list" || true
  rm -f "$1"
  printf '%s\n' "$list"
}

# Image layers are searched too: a secret given to a build ends up in one.
find_secrets() {
  [ -s "$1" ] || return 0
  find / /var/lib/docker -xdev \( -path /proc -o -path /sys -o -path /run -o -path /dev \) -prune -o \
    -type f ! -path '*/.ssh/authorized_keys' -print0 | xargs -0 -r grep -lFsaf "$1" || true
}

search() {
  local found
  stage "searching for private keys"
  found=$(find_private_keys)
  if [ -n "$1" ]; then
    stage "searching for known secrets"
    found+=$'\n'$(find_secrets "$1")
  fi
  found=$(grep -v '^$' <<<"$found" | sort -u || true)
  [ -n "$found" ] || return 0
  printf '!! %s holds a secret\n' "${found//$'\n'/$' holds a secret\n!! '}" >&2
  fail 1 "secrets are in the image: remove them from the workshop, or list lesson keys as allowed"
}
