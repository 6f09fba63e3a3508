#!/bin/sh
set -eu
docker network create -d overlay --attachable --subnet 10.20.0.0/24 commun
docker network connect commun alice
on-node 2 docker network connect commun bob
# names take a moment from host to host
until docker exec alice ping -c 1 bob; do sleep 0.2; done
