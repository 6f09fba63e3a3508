#!/bin/sh
set -eu
docker run --memory=512m --cpu-shares=256 --name ressources ubuntu true
docker run --name gourmand --memory=64m busybox tail /dev/zero || true
