#!/bin/sh
set -eu
docker network connect localnet box1
docker network connect localnet box2
docker network disconnect bridge box2
docker network disconnect localnet ubuntu2
docker network connect localnet ubuntu2
