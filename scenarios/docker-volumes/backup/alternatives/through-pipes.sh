#!/bin/sh
set -eu
mkdir -p /root/backup
docker run --rm -v share-datas:/data:ro busybox tar -cz -C /data . > /root/backup/share-datas.tar.gz
docker run --rm -i -v share-copie:/data busybox tar -xz -C /data < /root/backup/share-datas.tar.gz
