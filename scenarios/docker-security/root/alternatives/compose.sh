#!/bin/sh
set -eu
mkdir -p /root/modeste
cat > /root/modeste/compose.yaml <<'YAML'
services:
  modeste: { image: ubuntu, container_name: modeste, user: '1234', tty: true }
YAML
docker compose --project-directory /root/modeste up -d
