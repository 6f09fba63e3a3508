#!/bin/sh
set -eu
mkdir -p /root/fige
cat > /root/fige/compose.yaml <<'YAML'
services:
  site:
    image: site-securise
    container_name: site-fige
    read_only: true
    tmpfs: [/tmp]
    ports: ["8081:8080"]
YAML
docker compose --project-directory /root/fige up -d
