#!/bin/sh
set -eu
docker run -m 512M -c 256 -dit --name ressources ubuntu
docker run --name another -m 67108864 --memory-swap 64m ubuntu tail /dev/zero || true
