#!/bin/bash
# Starts the workshop: once on a machine, or once for every seat in that seat's own copy of this directory.
set -euo pipefail
cd "$(dirname "$0")"

if docker compose version >/dev/null 2>&1; then
  docker compose up -d
else
  docker-compose up -d
fi
