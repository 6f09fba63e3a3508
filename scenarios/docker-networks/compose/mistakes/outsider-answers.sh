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
networks:
  my_bridge_network:
    driver: bridge
    ipam:
      driver: default
      config:
        - subnet: 192.168.50.0/24
YAML
cd /root/web
docker compose up -d
docker run -d --name autre -p 8082:80 nginx
docker network inspect web_my_bridge_network
