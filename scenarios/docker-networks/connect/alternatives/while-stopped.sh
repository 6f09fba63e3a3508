#!/bin/sh
set -eu
docker stop -t 0 box1 box2
docker network connect localnet box1
docker network connect localnet box2
docker network disconnect bridge box2
docker start box1 box2
docker network disconnect localnet ubuntu3
docker rm -f ubuntu3
docker run --network=localnet --ip 172.16.1.20 --name ubuntu3 -dit ubuntu bash
