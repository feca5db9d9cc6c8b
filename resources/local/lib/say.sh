# shellcheck shell=bash
# What make-base says goes to standard error: standard output may be the tar.

stage() {
  printf '== %s\n' "$1" >&2
}

die() {
  printf 'make-base: %s\n' "$1" >&2
  exit 1
}
