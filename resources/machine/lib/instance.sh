# shellcheck shell=bash
# What the cloud says about this instance. Values are data: they are kept to one
# printable line and never evaluated.

readonly METADATA=http://169.254.169.254

instance_source() {
  if [ -d "$INSTANCE" ]; then
    printf 'directory\n'
  elif grep -qs 'Google' /sys/class/dmi/id/product_name /sys/class/dmi/id/sys_vendor; then
    printf 'gcp\n'
  elif grep -qs 'Amazon EC2' /sys/class/dmi/id/sys_vendor; then
    printf 'aws\n'
  else
    printf 'none\n'
  fi
}

# The body of a metadata answer; nothing on 404, which means: no such key.
metadata_get() {
  local answer
  answer=$(curl -s --noproxy '*' --retry 20 --retry-delay 1 --retry-connrefused --max-time 5 \
    -w '\n%{http_code}' -H "$2" "$METADATA/$1") || fail 3 "the metadata server does not answer"
  case ${answer##*$'\n'} in
    200) printf '%s' "${answer%$'\n'*}" ;;
    404) ;;
    *) fail 3 "the metadata server refuses $1 with ${answer##*$'\n'}" ;;
  esac
}

aws_token() {
  curl -sf --noproxy '*' --retry 20 --retry-delay 1 --retry-connrefused --max-time 5 -X PUT \
    -H 'X-aws-ec2-metadata-token-ttl-seconds: 300' "$METADATA/latest/api/token" ||
    fail 3 "the metadata server gives no token"
}

instance_raw() {
  case $(instance_source) in
    directory) [ ! -f "$INSTANCE/$1" ] || cat "$INSTANCE/$1" ;;
    gcp) metadata_get "computeMetadata/v1/instance/attributes/$1" 'Metadata-Flavor: Google' ;;
    aws)
      local token
      token=$(aws_token) || return
      metadata_get "latest/meta-data/tags/instance/$1" "X-aws-ec2-metadata-token: $token"
      ;;
  esac
}

# The value of a key, or the default given; a value of several lines or with
# control characters is refused.
instance_value() {
  local value
  value=$(instance_raw "$1") || return
  [[ $value != *[[:cntrl:]]* ]] || fail 3 "the metadata value of $1 is not one printable line"
  printf '%s\n' "${value:-${2:-}}"
}

# SEATS as a number; 0 is plain mode.
instance_seats() {
  local seats
  seats=$(instance_value SEATS 0) || return
  [[ $seats =~ ^[0-9]{1,3}$ ]] || fail 3 "the metadata value of SEATS is not a number"
  printf '%d\n' "$((10#$seats))"
}

# Lines KEY TAB value of everything that start.sh is told.
instance_exports() {
  local key default value
  value=$(instance_value DOMAIN) || return
  printf 'DOMAIN\t%s\n' "$value"
  value=$(instance_value HOSTNAME "$(uname -n)") || return
  printf 'HOSTNAME\t%s\n' "$value"
  value=$(instance_seats) || return
  printf 'SEATS\t%s\n' "$value"
  while IFS=$'\t' read -r key default; do
    exportable "$key" || fail 2 "instance-keys: $key cannot be exported"
    [ "$default" != - ] || default=
    value=$(instance_value "$key" "$default") || return
    printf '%s\t%s\n' "$key" "$value"
  done < <(plan_lines instance-keys)
}

# Names that would change how the scripts themselves run.
exportable() {
  [[ $1 =~ ^[A-Z][A-Z0-9_]{0,63}$ ]] || return 1
  case $1 in
    PATH | IFS | ENV | HOME | SHELL | USER | PS4 | BASH* | SHELLOPTS | LD_* | DOCKER_* | COMPOSE_* | WF_* | SEAT | SEATS | DOMAIN | HOSTNAME)
      return 1
      ;;
  esac
}

export_instance() {
  local exports key value
  exports=$(instance_exports) || return
  while IFS=$'\t' read -r key value; do
    export "$key=$value"
  done <<<"$exports"
}
