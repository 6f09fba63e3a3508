#!/bin/sh
set -eu
mkdir -p /root/web
cat > /root/web/compose.yaml <<'YAML'
name: vitrine
x-site: &site
  image: nginx:latest
  networks:
    my_bridge_network: {}
services:
  nginx_service_1:
    <<: *site
    container_name: premier
    ports:
      - target: 80
        published: "8081"
        protocol: tcp
  nginx_service_2:
    <<: *site
    container_name: second
    ports: ["0.0.0.0:8082:80/tcp"]
  extra:
    <<: *site
networks:
  my_bridge_network:
    name: reseau-du-site
    ipam:
      config: [{ subnet: 192.168.50.0/24, gateway: 192.168.50.254 }]
YAML
docker compose --project-directory /root/web up -d
