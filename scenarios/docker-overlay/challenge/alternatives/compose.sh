#!/bin/sh
set -eu
mkdir -p /root/prive
cat > /root/prive/compose.yaml <<'YAML'
services:
  client:
    image: busybox
    container_name: client
    tty: true
    networks: [prive]
networks:
  prive:
    name: prive
    driver: overlay
    attachable: true
    internal: true
YAML
docker compose --project-directory /root/prive up -d
on-node 2 docker run -d --name site --network prive --network-alias www nginx
