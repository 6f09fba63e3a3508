#!/bin/sh
set -eu
docker network create -d overlay --attachable --internal prive
docker run -d --name site --network prive --network-alias www nginx
docker run -dit --name client --network prive busybox
