#!/bin/sh
set -eu
docker stop -t 0 ctnvol1
docker container rm "$(docker ps -aqf name=ctnvol1)"
docker create --name ctnvol1 -v share-datas:/mnt/my-datas -it ubuntu bash
docker container start ctnvol1
