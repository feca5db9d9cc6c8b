# shellcheck shell=bash
# What a build leaves on a machine and an image must not have.

readonly HOMES=(/root /home/*)

# Containers of the build would start in every machine; network state would
# clash with the networks of the next host and make it silent.
clean_docker() {
  command -v docker >/dev/null || return 0
  stage "cleaning Docker"
  if systemctl is-active -q docker.service; then
    docker ps -aq | xargs -r docker rm -fv >/dev/null
    docker network prune -f >/dev/null
    docker builder prune -af >/dev/null 2>&1 || true
    docker image prune -f >/dev/null
  fi
  systemctl stop docker.socket docker.service containerd.service 2>/dev/null || true
  rm -rf /var/lib/docker/network /var/lib/docker/tmp /var/lib/docker/buildkit
}

clean_logins() {
  stage "removing logins and cloud credentials"
  local home
  for home in "${HOMES[@]}"; do
    rm -rf "$home/.docker" "$home/.config/gcloud" "$home/.aws" "$home/.azure" "$home/.kube" \
      "$home/.netrc" "$home/.git-credentials" "$home/.config/containers/auth.json" \
      "$home/.npmrc" "$home/.pypirc" "$home/.m2/settings.xml"
  done
  rm -rf /etc/boto.cfg /etc/default/instance_configs.cfg /etc/apt/auth.conf /etc/apt/auth.conf.d/*
  find /usr/local/bin /usr/bin -name 'docker-credential-*' -newer /etc/os-release -delete
}

clean_cloud_init() {
  command -v cloud-init >/dev/null || return 0
  stage "forgetting this instance"
  cloud-init clean --logs
  rm -rf /var/lib/cloud/instances /var/lib/cloud/seed /var/lib/dhcp/*
}

clean_histories() {
  stage "removing histories and caches"
  local home
  for home in "${HOMES[@]}"; do
    find "$home" -xdev -maxdepth 2 -type f \
      \( -name '.*_history' -o -name .viminfo -o -name .lesshst -o -name .wget-hsts \) -delete 2>/dev/null || true
    rm -rf "$home/.cache" "$home/.ansible" "$home/.npm"
  done
  find /tmp /var/tmp -xdev -mindepth 1 -maxdepth 1 ! -name 'systemd-private-*' -exec rm -rf {} +
}

clean_packages_and_logs() {
  stage "removing package caches and logs"
  apt-get clean
  rm -rf /var/lib/apt/lists/* /var/cache/debconf/*-old /var/crash/* /var/lib/systemd/coredump/*
  journalctl -q --rotate 2>/dev/null || true
  rm -rf /var/log/journal/*
  # Truncated where a service has it open, removed where it is an old one.
  find /var/log -xdev -type f \( -name '*.gz' -o -name '*.[0-9]' -o -name '*.old' \) -delete
  find /var/log -xdev -type f -exec truncate -s 0 {} +
}

clean_build() {
  stage "removing the build's leftovers"
  rm -rf "$FOUNDRY/build" "$LOGS" /seats "$STATE/firewall"
}
