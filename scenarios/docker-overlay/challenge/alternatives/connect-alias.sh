#!/bin/sh
set -eu
docker network create -d overlay --subnet 10.30.0.0/24 --attachable --internal prive
docker run -dit --name client --network prive busybox
on-node 2 docker run -d --name site nginx
on-node 2 docker network disconnect bridge site
on-node 2 docker network connect --alias www prive site
