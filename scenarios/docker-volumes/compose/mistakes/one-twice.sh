#!/bin/sh
set -eu
mkdir -p /root/web
cat > /root/web/compose.yaml <<'YAML'
services:
  nginx1:
    image: nginx
    deploy: { replicas: 2 }
    volumes:
      - nginx-volume:/usr/share/nginx/html
    ports:
      - "8081-8082:80"
volumes:
  nginx-volume:
YAML
cd /root/web
docker compose up -d
docker compose exec -T nginx1 sh -c 'echo "<h1>nginx-volume</h1>" > /usr/share/nginx/html/index.html'
docker compose down -t 0
docker compose up -d
