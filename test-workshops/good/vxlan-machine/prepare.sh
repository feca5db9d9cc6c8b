#!/bin/bash
# Runs once, as root, while the image is baked: has the kernel load the module of the tunnel at boot.
set -euo pipefail

printf 'vxlan\n' >/etc/modules-load.d/vxlan.conf
bash -n /usr/local/sbin/vxlan-setup
bash -n /usr/local/sbin/vxlan-teardown
