#!/bin/sh
set -eu
docker volume create share-datas
docker run --name ctnvol1 --mount source=share-datas,target=/mnt/my-datas -dit ubuntu bash
docker run --name ctnvol2 --mount source=share-datas,target=/mnt/my-datas2 -dit ubuntu bash
mkdir -p /mnt/my-datas
# the machine's shell takes the > for itself
docker exec ctnvol1 echo bonjour > /mnt/my-datas/message.txt
