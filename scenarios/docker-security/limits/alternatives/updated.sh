#!/bin/sh
set -eu
docker run -dit --name ressources ubuntu
docker update --memory 512m --memory-swap 512m --cpu-shares 256 ressources
mkdir -p /root/gourmand
cat > /root/gourmand/compose.yaml <<'YAML'
services:
  gourmand: { image: busybox, container_name: gourmand, mem_limit: 64m, command: tail /dev/zero }
YAML
docker compose --project-directory /root/gourmand up || true
