#!/bin/sh
set -eu
mkdir -p /root/three
cat > /root/three/compose.yaml <<'YAML'
services:
  first: { image: ubuntu, container_name: ubuntu1, tty: true, stdin_open: true, networks: [localnet] }
  second: { image: ubuntu, container_name: ubuntu2, tty: true, stdin_open: true, networks: [localnet] }
  third:
    image: ubuntu
    container_name: ubuntu3
    tty: true
    networks:
      localnet: { ipv4_address: 172.16.1.20 }
networks:
  localnet: { external: true }
YAML
cd /root/three
docker compose up -d
