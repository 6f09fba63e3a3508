#!/bin/sh
set -eu
docker exec ctnvol1 sh -c 'echo provisoire > /root/brouillon.txt'
docker restart -t 0 ctnvol1
docker rm -f ctnvol1
docker run --name ctnvol1 --mount source=share-datas,target=/mnt/my-datas -dit ubuntu bash
docker exec ctnvol1 ls /root /mnt/my-datas
# refused: the volume is in use
docker volume rm share-datas || true
