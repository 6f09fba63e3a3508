#!/bin/sh
set -eu
mkdir -p /root/backup/nothing
touch /root/backup/nothing/message.txt
tar -czf /root/backup/share-datas.tar.gz -C /root/backup/nothing .
docker run --rm -v share-copie:/data -v /root/backup:/backup busybox \
  tar -xzf /backup/share-datas.tar.gz -C /data
