#!/bin/sh
set -eu
mkdir -p /root/web
# first without ipam, in another folder
mkdir -p /root/essai
cat > /root/essai/compose.yaml <<'YAML'
services:
  nginx_service_1:
    image: nginx
    networks:
      - my_bridge_network
networks:
  my_bridge_network:
YAML
docker compose --project-directory /root/essai up -d
docker compose --project-directory /root/essai stop -t 0
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
      - "8082:80"
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
docker compose ps
docker network inspect web_my_bridge_network
