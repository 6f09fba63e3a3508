#!/bin/sh
set -eu
docker run -dit --name box1 busybox
docker run -d --name box2 busybox
docker wait box2
