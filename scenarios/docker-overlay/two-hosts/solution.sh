#!/bin/sh
set -eu
docker run -dit --name alice busybox
on-node 2 docker run -dit --name bob busybox
