#!/bin/sh
set -eu
docker run --memory=512m --cpu-shares=256 -dit --name ressources ubuntu bash
# killed too, but at the machine's own limit
docker run --name gourmand busybox tail /dev/zero || true
