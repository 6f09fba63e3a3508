#!/bin/sh
set -eu
for network in test-1 test-2 test-3 prod; do
  docker network inspect "$network" > /dev/null 2>&1 || docker network create "$network"
done
docker inspect prod-app > /dev/null 2>&1 || docker run -dit --network=prod --name prod-app busybox
