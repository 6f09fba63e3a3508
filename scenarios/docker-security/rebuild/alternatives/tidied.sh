#!/bin/sh
set -eu
cd /root/meteo
# everything comes from the cache
docker build -t myimage:mytag .
docker build --no-cache -t myimage:mytag .
docker rm -f meteo
docker run -d --name meteo myimage:mytag
docker exec meteo cat /paquet.txt
docker image rm myimage:avant
