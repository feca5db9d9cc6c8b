# shellcheck shell=bash
# Packages of the distribution. apt is not even asked when all are there: the
# base of a local machine has them, and most bakes need nothing more.

apt() {
  apt-get -q -y -o DPkg::Lock::Timeout=300 -o Dpkg::Options::=--force-confold \
    -o Acquire::Retries=3 "$@"
}

installed() {
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

known() {
  [ -n "$(apt-cache madison "$1" 2>/dev/null)" ]
}

# The package lists, once a run.
refresh_packages() {
  [ -z "${packages_fresh:-}" ] || return 0
  apt update || fail 3 "the package lists cannot be fetched: check the machine's way to its apt mirror"
  packages_fresh=yes
}

upgrade_packages() {
  refresh_packages
  apt full-upgrade || fail 3 "the packages cannot be brought up to date"
}

# install_packages CODE PACKAGE...: CODE is whose fault an unknown package is.
install_packages() {
  local code=$1 missing=() name
  shift
  for name; do
    [[ $name =~ ^[a-z0-9][a-z0-9+.-]+(:[a-z0-9]+)?$ ]] || fail 2 "packages: $name is no package name"
    installed "$name" || missing+=("$name")
  done
  [ "${#missing[@]}" -gt 0 ] || return 0
  refresh_packages
  for name in "${missing[@]}"; do
    known "$name" || fail "$code" "package $name does not exist in this distribution"
  done
  apt install --no-install-recommends -- "${missing[@]}" || fail 3 "packages cannot be installed: ${missing[*]}"
}

# Fails half way on a crash; finishing it first is what apt itself advises.
repair_packages() {
  [ -z "$(dpkg --audit)" ] || dpkg --configure -a --force-confold || fail 3 "dpkg was interrupted and cannot be repaired"
}
