#!/bin/sh
set -eu
docker run --rm -v share-datas:/data:ro -v /root/backup:/backup busybox \
  tar -czf /backup/share-datas.tar.gz -C /data .
tar -tzf /root/backup/share-datas.tar.gz
docker run --rm -v share-copie:/data -v /root/backup:/backup busybox \
  tar -xzf /backup/share-datas.tar.gz -C /data
docker run --rm -v share-copie:/data busybox ls -l /data
# what is written afterwards is in no backup
docker exec ctnvol1 sh -c 'echo plus tard >> /mnt/my-datas/message.txt'
