#!/bin/bash
cd ${WORKSHOP:-/content}/app
docker-compose up -d
