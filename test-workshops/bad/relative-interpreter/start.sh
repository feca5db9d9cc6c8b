#!bash
docker-compose up -d
