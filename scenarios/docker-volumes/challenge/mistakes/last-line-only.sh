#!/bin/sh
set -eu
lost=$(grep -l F-2024-017 /var/lib/docker/volumes/*/_data/factures.csv | cut -d/ -f6)
docker run --rm -v "$lost":/from:ro -v factures:/to busybox sh -c "grep F-2024-017 /from/factures.csv > /to/factures.csv"
docker run -dit --name saisie -v factures:/factures busybox
docker run -d --name vitrine -v factures:/usr/share/nginx/html:ro -p 8083:80 nginx
docker run --rm -v factures:/data:ro -v /root/backup:/backup busybox tar -czf /backup/factures.tar.gz -C /data .
docker volume prune -f
