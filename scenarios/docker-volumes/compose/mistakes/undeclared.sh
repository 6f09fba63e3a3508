#!/bin/sh
set -eu
mkdir -p /root/web
cat > /root/web/compose.yaml <<'YAML'
services:
  nginx1:
    image: nginx
    volumes:
      - nginx-volume:/usr/share/nginx/html
    ports:
      - "8081:80"
  nginx2:
    image: nginx
    volumes:
      - nginx-volume:/usr/share/nginx/html
    ports:
      - "8082:80"
YAML
cd /root/web
# refused: undefined volume
docker compose up -d || true
