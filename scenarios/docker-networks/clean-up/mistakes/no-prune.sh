#!/bin/sh
set -eu
cd /root/web
docker compose down
docker rm -f ubuntu1 ubuntu2 ubuntu3 box1 box2
docker network rm localnet
