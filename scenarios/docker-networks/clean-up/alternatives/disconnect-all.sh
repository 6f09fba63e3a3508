#!/bin/sh
set -eu
docker compose --project-directory /root/web rm -sf
docker network disconnect localnet ubuntu1
docker network disconnect localnet ubuntu2
docker network disconnect localnet ubuntu3
docker network disconnect localnet box1
docker network disconnect localnet box2
echo y | docker network prune
