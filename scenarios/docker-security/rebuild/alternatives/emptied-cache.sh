#!/bin/sh
set -eu
docker builder prune -af
cd /root/meteo
docker buildx build -t myimage:mytag .
docker rename meteo meteo-1
docker stop -t 0 meteo-1
docker run -d --name meteo myimage:mytag
