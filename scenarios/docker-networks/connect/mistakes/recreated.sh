#!/bin/sh
set -eu
docker network connect localnet box1
docker rm -f box2
docker run -dit --network=localnet --name box2 busybox
docker network disconnect localnet ubuntu3
docker network connect --ip 172.16.1.20 localnet ubuntu3
