#!/bin/sh
if true; then
  docker-compose up -d

