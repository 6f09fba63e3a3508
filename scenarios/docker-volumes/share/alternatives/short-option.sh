#!/bin/sh
set -eu
# Docker creates the volume itself
docker run -v share-datas:/mnt/my-datas --name ctnvol1 -dit ubuntu
docker run -v share-datas:/mnt/my-datas2 --name ctnvol2 -dit ubuntu bin/bash
docker exec -w /mnt/my-datas2 ctnvol2 bash -c 'echo bonjour | tee message.txt'
