#!/bin/sh
set -eu
docker run -dit --name box1 busybox
docker run -dit --name box2 --network=localnet busybox
