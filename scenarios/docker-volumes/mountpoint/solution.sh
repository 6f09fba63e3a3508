#!/bin/sh
set -eu
docker volume inspect share-datas
ls -l /var/lib/docker/volumes/share-datas/_data
echo 'depuis la machine' > /var/lib/docker/volumes/share-datas/_data/hote.txt
docker exec ctnvol2 cat /mnt/my-datas2/hote.txt
docker ps -a --filter volume=share-datas
