# shellcheck shell=bash
# Machine workshops: files, sysctl, units and scripts, in that order.

readonly TREE=$FOUNDRY/build/content

provision_machine() {
  [ -d "$TREE" ] || fail 2 "the workshop's tree is not in $TREE"
  cd "$TREE" || fail 2 "the workshop's tree is not in $TREE"
  put_files
  put_sysctl
  put_units
  run_scripts
}

put_files() {
  local source target mode owner
  while IFS=$'\t' read -r source target mode owner; do
    stage "file $target"
    [ -f "$source" ] || fail 1 "file $source is not in the workshop"
    install -D -m "$mode" -o "${owner%%:*}" -g "${owner#*:}" -- "$source" "$target" ||
      fail 1 "file $target cannot be put there with mode $mode and owner $owner"
  done < <(plan_lines files.list)
}

put_sysctl() {
  [ -f "$PLAN/sysctl.conf" ] || return 0
  stage "kernel settings"
  install -D -m 644 "$PLAN/sysctl.conf" /etc/sysctl.d/60-workshop.conf
  # A setting may wait for a module that a unit loads at boot, and in a local
  # machine most belong to the host's kernel: the boot test's checks decide.
  sysctl -q -p /etc/sysctl.d/60-workshop.conf || stage "some kernel settings cannot be made here, see above"
}

put_units() {
  local source enable name
  local enabled=()
  while IFS=$'\t' read -r source enable; do
    name=${source##*/}
    stage "unit $name"
    [ -f "$source" ] || fail 1 "unit $source is not in the workshop"
    install -m 644 -- "$source" "/etc/systemd/system/$name"
    [ "$enable" = no ] || enabled+=("$name")
  done < <(plan_lines units.list)
  systemctl daemon-reload
  [ "${#enabled[@]}" = 0 ] || systemctl enable -q -- "${enabled[@]}" ||
    fail 1 "a unit cannot be enabled: the line above says why"
}

run_scripts() {
  local script
  while IFS= read -r script; do
    stage "running $script"
    [ -x "$script" ] || fail 1 "script $script is not in the workshop or not executable"
    "./$script" </dev/null || fail 1 "script $script ended with code $?"
  done < <(plan_lines scripts.list)
}
