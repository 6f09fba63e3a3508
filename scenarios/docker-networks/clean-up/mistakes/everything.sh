#!/bin/sh
set -eu
docker ps -aq | xargs docker rm -f
docker network prune -f
