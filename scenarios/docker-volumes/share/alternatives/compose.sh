#!/bin/sh
set -eu
mkdir -p /root/share
cat > /root/share/compose.yaml <<'YAML'
services:
  first:
    image: ubuntu
    container_name: ctnvol1
    tty: true
    volumes: ["share-datas:/mnt/my-datas"]
  second:
    image: ubuntu
    container_name: ctnvol2
    tty: true
    volumes:
      - { type: volume, source: share-datas, target: /mnt/my-datas2 }
volumes:
  share-datas: { name: share-datas }
YAML
docker compose --project-directory /root/share up -d
echo bonjour > /tmp/message.txt
docker cp /tmp/message.txt ctnvol1:/mnt/my-datas/
