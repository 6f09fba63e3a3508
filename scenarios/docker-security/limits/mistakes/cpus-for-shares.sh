#!/bin/sh
set -eu
docker run --memory=512m --cpus=0.25 -dit --name ressources ubuntu bash
docker run --name gourmand --memory=64m busybox tail /dev/zero || true
