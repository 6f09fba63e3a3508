#!/bin/sh
set -eu
docker volume create nginx-volume
echo '<h1>nginx-volume, les deux</h1>' > "$(docker volume inspect -f '{{.Mountpoint}}' nginx-volume)/index.html"
mkdir -p /root/web
cat > /root/web/compose.yaml <<'YAML'
x-nginx: &nginx
  image: nginx
  volumes: ["nginx-volume:/usr/share/nginx/html"]
services:
  nginx1: { <<: *nginx, ports: ["8081:80"] }
  nginx2: { <<: *nginx, ports: ["8082:80"] }
volumes:
  nginx-volume: { external: true }
YAML
cd /root/web
docker compose up -d
docker compose up -d --force-recreate -t 0
