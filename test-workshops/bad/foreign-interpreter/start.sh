#!/usr/bin/env fish
docker-compose up -d
