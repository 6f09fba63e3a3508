#!/bin/sh
set -eu
mkdir -p /root/backup
docker run --rm --volumes-from ctnvol1:ro -v /root/backup:/backup -w /mnt/my-datas ubuntu \
  tar czf /backup/share-datas.tar.gz message.txt hote.txt
docker volume create share-copie
docker run --rm --mount source=share-copie,target=/restore -v /root/backup:/backup:ro -w /restore ubuntu \
  tar xf /backup/share-datas.tar.gz
