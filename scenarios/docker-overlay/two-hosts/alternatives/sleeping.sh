#!/bin/sh
set -eu
docker create --name alice busybox sleep infinity
docker start alice
on-node 2 docker run -d --network bridge --name bob busybox sleep infinity
