#!/bin/sh
set -eu
docker run --memory=400m --cpu-shares=256 -dit --name ressources ubuntu sleep infinity
docker run --name gourmand --memory=32m alpine tail /dev/zero || true
