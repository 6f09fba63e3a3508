#!/bin/sh
set -eu
# one letter less: a new, empty volume is backed up
docker run --rm -v share-data:/data:ro -v /root/backup:/backup busybox \
  tar -czf /backup/share-datas.tar.gz -C /data .
docker run --rm -v share-copie:/data -v /root/backup:/backup busybox \
  tar -xzf /backup/share-datas.tar.gz -C /data
