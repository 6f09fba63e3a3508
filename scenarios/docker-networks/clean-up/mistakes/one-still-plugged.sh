#!/bin/sh
set -eu
cd /root/web
docker compose down
docker rm -f ubuntu1 ubuntu2 ubuntu3 box2
# box1 is still there: refused, and prune leaves it too
docker network rm localnet || true
docker network prune -f
