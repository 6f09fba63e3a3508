#!/bin/sh
set -eu
docker rm -f ubuntu1
# the name is in a file of ubuntu1's, on a network that knows no names
docker run --add-host ubuntu3:172.16.1.20 --name ubuntu1 -dit ubuntu bash
docker run -dit --name box1 busybox
docker run -dit --name box2 busybox
