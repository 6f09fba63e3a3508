#!/bin/sh
set -eu
mkdir -p /root/minimal
cat > /root/minimal/compose.yaml <<'YAML'
services:
  prepare:
    image: busybox
    container_name: prepare
    command: chown 1000 /data
    cap_drop: [ALL]
    cap_add: [CHOWN]
    volumes: ["fichiers:/data"]
  site:
    image: site-securise
    container_name: site-minimal
    cap_drop: [ALL]
    security_opt: ["no-new-privileges:true"]
    ports: ["8082:8080"]
volumes:
  fichiers:
YAML
docker compose --project-directory /root/minimal up -d
