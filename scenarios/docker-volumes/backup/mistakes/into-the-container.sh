#!/bin/sh
set -eu
docker run --rm -v share-datas:/data:ro -v /root/backup:/backup busybox \
  tar -czf /backup/share-datas.tar.gz -C /data .
# without -C the files go to the working directory, not to the volume
docker run --rm -v share-copie:/data -v /root/backup:/backup busybox \
  tar -xzf /backup/share-datas.tar.gz
