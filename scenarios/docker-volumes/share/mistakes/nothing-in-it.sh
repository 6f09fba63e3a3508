#!/bin/sh
set -eu
docker volume create share-datas
docker run --name ctnvol1 --mount source=share-datas,target=/mnt/my-datas -dit ubuntu bash
docker run --name ctnvol2 --mount source=share-datas,target=/mnt/my-datas2 -dit ubuntu bash
docker exec ctnvol1 touch /mnt/my-datas/message.txt
docker exec ctnvol2 cat /mnt/my-datas2/message.txt
