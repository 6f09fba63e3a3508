#!/bin/sh
set -eu
docker create --name box1 busybox sleep infinity
docker run -d --network bridge --name box2 busybox sleep infinity
docker start box1
