#!/bin/sh
set -eu
mkdir -p /root/web
cat > /root/web/compose.yaml <<'YAML'
services:
  nginx_service_1:
    image: nginx
    networks:
      - my_bridge_network
    ports:
      - "8081:80"
  nginx_service_2:
    image: nginx
    networks:
      - my_bridge_network
    ports:
      - "8081:80"
networks:
  my_bridge_network:
    driver: bridge
    ipam:
      driver: default
      config:
        - subnet: 192.168.50.0/24
YAML
cd /root/web
docker compose up -d nginx_service_1
# the second one cannot have a port that is taken
docker compose up -d || true
