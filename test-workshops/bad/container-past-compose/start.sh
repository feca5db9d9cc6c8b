#!/bin/bash
# docker run in a comment is no matter
if true; then docker run -d --name db redis:7; fi
docker-compose up -d
