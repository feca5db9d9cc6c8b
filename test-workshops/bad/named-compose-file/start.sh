#!/bin/bash
docker compose -f docker-compose.yml up -d
COMPOSE_FILE=docker-compose.yml docker-compose logs -f &
