# shellcheck shell=sh
# For scripts/*: source it. One line to a person; one sentence and the end; who may install.

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }

fail() {
    say "$*"
    exit 1
}

# Whether this is Debian or Ubuntu, or made from them.
debian() { [ -r /etc/debian_version ] && command -v apt-get >/dev/null 2>&1; }

root() { [ "$(id -u)" -eq 0 ]; }
