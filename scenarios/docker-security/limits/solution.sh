#!/bin/sh
set -eu
docker run --memory=512m --cpu-shares=256 -dit --name ressources ubuntu bash
# killed at its limit
docker run --name gourmand --memory=64m busybox tail /dev/zero || true
docker ps -a
