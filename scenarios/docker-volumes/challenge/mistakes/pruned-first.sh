#!/bin/sh
set -eu
# the only good copy goes with the orphans
docker volume prune -f
docker volume create factures
docker run -dit --name saisie -v factures:/factures busybox
docker run -d --name vitrine -v factures:/usr/share/nginx/html:ro -p 8083:80 nginx
docker run --rm -v factures:/data:ro -v /root/backup:/backup busybox tar -czf /backup/factures.tar.gz -C /data .
