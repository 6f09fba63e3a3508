#!/bin/sh
set -eu
docker network connect localnet "$(docker ps -qf name=box1)"
docker network disconnect bridge "$(docker ps -qf name=box2)"
docker network connect localnet "$(docker ps -qf name=box2)"
docker network disconnect -f "$(docker network ls -qf name=localnet)" ubuntu3
docker network connect --ip=172.16.1.20 "$(docker network ls -qf name=localnet)" ubuntu3
