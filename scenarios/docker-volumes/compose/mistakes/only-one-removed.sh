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
volumes:
  nginx-volume:
YAML
cd /root/web
docker compose up -d
docker compose exec -T nginx1 sh -c 'echo "<h1>nginx-volume</h1>" > /usr/share/nginx/html/index.html'
docker compose rm -sf nginx1
docker volume ls
docker compose up -d
