#!/bin/sh
set -eu
cd /root/web
docker compose rm -sf
docker rm -f ubuntu1 ubuntu2 ubuntu3 box1 box2
docker network rm localnet test-1 test-2 test-3
