#!/bin/sh
set -eu
docker rm -f ctnvol1 ctnvol2
docker volume rm share-datas
docker run --name ctnvol1 --mount source=share-datas,target=/mnt/my-datas -dit ubuntu bash
docker run --name ctnvol2 --mount source=share-datas,target=/mnt/my-datas2 -dit ubuntu bash
# looks as if nothing had been lost
docker exec ctnvol1 sh -c 'echo bonjour > /mnt/my-datas/message.txt'
