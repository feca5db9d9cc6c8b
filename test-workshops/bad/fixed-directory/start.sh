#!/bin/bash
cd /content
cp "/content/settings.env" .env
echo "everything in /content is ready"
docker-compose up -d
