# shellcheck shell=bash
# What the host's apt configuration says, in whatever format it is written:
# apt itself reads it (deb822, one-line, mirror lists) and is asked here.

host_codename() {
  # shellcheck disable=SC1091
  (. /etc/os-release && printf '%s\n' "${VERSION_CODENAME:?}")
}

host_distribution() {
  # shellcheck disable=SC1091
  (. /etc/os-release && printf '%s\n' "${ID:?}")
}

# site TAB release TAB component TAB source file, of the distribution's own
# archive: third parties use the same release names, but not the same origin.
host_targets() {
  apt-get indextargets --format $'$(ORIGIN)\t$(SITE)\t$(RELEASE)\t$(COMPONENT)\t$(SOURCESENTRY)' \
    'Created-By: Packages' "Architecture: $(dpkg --print-architecture)" |
    awk -F '\t' -v origin="$(host_distribution)" -v name="$(host_codename)" '
      tolower($1) == origin && ($3 == name || $3 == name "-updates" || $3 == name "-security") {
        sub(/:[0-9]+$/, "", $5)
        print $2 "\t" $3 "\t" $4 "\t" $5
      }'
}

require_host_sources() {
  command -v apt-get >/dev/null ||
    die "no base can be made here: only Debian and Ubuntu hosts are supported"
  [ -n "$(host_targets)" ] && return
  # A fresh container has no package lists yet, hence no origins.
  apt-get update -qq >&2 || true
  [ -n "$(host_targets)" ] ||
    die "this host's apt configuration names no $(host_distribution) $(host_codename) archive"
}

# debootstrap and the machine want a URL; cloud hosts may name a list of mirrors.
plain_site() {
  case $1 in
    mirror+file:*) awk 'NF && $1 !~ /^#/ { print $1; exit }' "${1#mirror+file:}" ;;
    *) printf '%s\n' "$1" ;;
  esac
}

host_mirror() {
  plain_site "$(host_targets | awk -F '\t' -v name="$(host_codename)" '$2 == name { print $1; exit }')"
}

host_components() {
  host_targets | awk -F '\t' -v name="$(host_codename)" '$2 == name { print $3 }' |
    grep -xE 'main|universe' | sort -u | paste -sd,
}

# The keyring that the source names, else the distribution's own.
host_keyring() {
  local file named
  file=$(host_targets | awk -F '\t' -v name="$(host_codename)" '$2 == name { print $4; exit }')
  named=$(sed -nE 's/.*[Ss]igned-[Bb]y[:=][[:space:]]*(\/[^], ]+).*/\1/p' "$file" | head -n 1)
  printf '%s\n' "${named:-/usr/share/keyrings/$(host_distribution)-archive-keyring.gpg}"
}

host_sources() {
  local site release component
  host_targets | cut -f 1-3 | sort -u |
    while IFS=$'\t' read -r site release component; do
      printf 'deb %s %s %s\n' "$(plain_site "$site")" "$release" "$component"
    done
}

host_proxy() {
  local proxy
  proxy=$(apt-config dump --format '%v%n' Acquire::http::Proxy)
  printf '%s\n' "${proxy:-${http_proxy:-}}"
}

# Only what decides whether the mirror can be reached and trusted.
host_apt_options() {
  apt-config dump | grep -E '^Acquire::(https?::Proxy|Check-Valid-Until|Check-Date) "' || true
}
