#!/bin/sh
set -eu
# what docker attach followed by exit does
docker stop -t 0 ubuntu3
docker run -dit --name box1 busybox
docker run -dit --name box2 busybox
