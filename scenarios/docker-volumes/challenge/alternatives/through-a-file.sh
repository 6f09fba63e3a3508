#!/bin/sh
set -eu
mkdir -p /root/backup
cp "$(grep -l F-2024-017 /var/lib/docker/volumes/*/_data/factures.csv)" /root/backup/factures.csv
docker run -dit --name saisie --mount source=factures,target=/factures ubuntu bash
docker cp /root/backup/factures.csv saisie:/factures/
docker run -d --name vitrine --mount source=factures,target=/usr/share/nginx/html,readonly -p 8083:80 nginx
docker run --rm --volumes-from saisie:ro -v /root/backup:/backup ubuntu \
  tar -czf /backup/factures.tar.gz /factures/factures.csv
docker volume prune --force
