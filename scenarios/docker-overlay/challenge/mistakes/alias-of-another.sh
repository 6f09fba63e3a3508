#!/bin/sh
set -eu
docker network create -d overlay --attachable --internal prive
on-node 2 docker run -d --name site --network prive nginx
docker run -d --name autre --network prive --network-alias www nginx
docker run -dit --name client --network prive busybox
