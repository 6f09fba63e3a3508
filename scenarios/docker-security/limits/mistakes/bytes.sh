#!/bin/sh
set -eu
# refused: 512 without a unit are bytes
docker run --memory=512 --cpu-shares=256 -dit --name ressources ubuntu bash || true
docker run --name gourmand --memory=64m busybox tail /dev/zero || true
