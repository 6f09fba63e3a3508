#!/bin/sh
set -eu
docker network create -d overlay --attachable --internal prive
on-node 2 docker run -d --name site --network prive --network-alias www -P nginx
docker run -dit --name client --network prive busybox
