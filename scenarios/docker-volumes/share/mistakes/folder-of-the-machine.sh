#!/bin/sh
set -eu
docker volume create share-datas
docker run --name ctnvol1 -v /var/lib/docker/volumes/share-datas/_data:/mnt/my-datas -dit ubuntu bash
docker run --name ctnvol2 -v /var/lib/docker/volumes/share-datas/_data:/mnt/my-datas2 -dit ubuntu bash
docker exec ctnvol1 sh -c 'echo bonjour > /mnt/my-datas/message.txt'
docker exec ctnvol2 cat /mnt/my-datas2/message.txt
