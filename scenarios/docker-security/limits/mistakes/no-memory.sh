#!/bin/sh
set -eu
docker run --cpu-shares=256 -dit --name ressources ubuntu bash
docker run --name gourmand --memory=64m busybox tail /dev/zero || true
