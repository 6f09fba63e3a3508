#!/bin/sh
set -eu
docker rm -f ctnvol1
docker run --name ctnvol1 --mount source=share-datas,target=/mnt/my-datas -dit ubuntu bash
docker exec ctnvol1 sh -c ': > /mnt/my-datas/message.txt'
