#!/bin/sh
set -eu
mkdir -p /root/sites
cat > /root/sites/docker-compose.yml <<'YAML'
services:
  nginx1:
    image: nginx:latest
    container_name: nginx1
    volumes:
      - type: volume
        source: nginx-volume
        target: /usr/share/nginx/html
    ports:
      - target: 80
        published: 8081
  nginx2:
    image: nginx:latest
    container_name: nginx2
    volumes:
      - nginx-volume:/usr/share/nginx/html:ro
    ports: ["8082:80"]
volumes:
  nginx-volume: { driver: local }
YAML
cd /root/sites
docker compose -f docker-compose.yml up --detach
echo '<h1>nginx-volume</h1>' > /tmp/index.html
docker cp /tmp/index.html nginx1:/usr/share/nginx/html/index.html
docker compose rm -sf
docker compose up -d
