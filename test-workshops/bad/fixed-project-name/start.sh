#!/bin/bash
export COMPOSE_PROJECT_NAME=class
docker-compose -p class pull
docker compose --project-name=class up -d
