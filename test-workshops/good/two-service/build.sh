#!/bin/bash
# Runs once, as root, while the image is baked: puts a busybox that needs no libraries into the build context.
set -euo pipefail
cd "$(dirname "$0")"

busybox=$(command -v busybox || true)
if [ -z "$busybox" ] || ldd "$busybox" >/dev/null 2>&1; then
  apt-get update -q
  DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends busybox-static
  busybox=$(command -v busybox)
fi
install -D -m 0755 "$busybox" bin/busybox
