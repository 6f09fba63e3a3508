#!/bin/sh
set -eu
cd /root/web
docker compose stop -t 0
docker rm -f ubuntu1 ubuntu2 ubuntu3 box1 box2
docker network prune -f
