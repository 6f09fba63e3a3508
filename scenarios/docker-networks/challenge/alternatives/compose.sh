#!/bin/sh
set -eu
mkdir -p /root/shelter
cat > /root/shelter/compose.yaml <<'YAML'
services:
  web:
    image: nginx
    container_name: web
    networks: [front]
    ports: ["8083:80"]
  api:
    image: busybox
    container_name: api
    tty: true
    networks: [front, back]
  db:
    image: busybox
    container_name: db
    tty: true
    networks:
      back:
        ipv4_address: 172.16.50.10
        aliases: [mysql]
networks:
  front:
    name: front
  back:
    name: back
    internal: true
    ipam:
      config:
        - subnet: 172.16.50.0/24
YAML
cd /root/shelter
docker compose up -d
