#!/bin/sh
set -eu
cd /root/guichet
docker rm -f guichet
sed -i '/^ENV/d; s/^RUN.*/RUN install -d -o 1000 -g 1000 \/data/' Dockerfile
cat > compose.yaml <<'YAML'
services:
  guichet:
    build: .
    container_name: guichet
    user: "1000:1000"
    read_only: true
    cap_drop: [ALL]
    security_opt: ["no-new-privileges:true"]
    mem_limit: 100m
    pids_limit: 50
    ports: ["8085:8080"]
    volumes: ["visites:/data"]
    secrets: [mot-de-passe]
volumes:
  visites:
secrets:
  mot-de-passe: { file: ./mot-de-passe.txt }
YAML
docker compose up -d --build
