#!/bin/sh
set -eu
docker network connect localnet box1
docker network connect localnet box2
docker network disconnect localnet ubuntu3
docker network connect --ip 172.16.1.20 localnet ubuntu3
