#!/bin/sh
set -eu
mkdir -p /root/lab
cat > /root/lab/docker-compose.yml <<'YAML'
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
cd /root/lab
docker compose -p nginx -f docker-compose.yml up --detach
