#!/bin/sh
set -eu
docker exec ubuntu1 getent hosts ubuntu3
docker exec ubuntu1 cat /etc/resolv.conf
docker run -dit --name box1 busybox
docker run -dit --name box2 busybox
