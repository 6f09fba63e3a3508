#!/bin/sh
set -eu
docker run --rm -v share-datas:/data:ro -v /root/backup:/backup busybox \
  tar -czf /backup/share-datas.tar.gz /data
docker run --rm -v share-copie:/data -v /root/backup:/backup busybox \
  tar -xzf /backup/share-datas.tar.gz -C /data
