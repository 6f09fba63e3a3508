#!/bin/sh
set -eu
docker volume ls -qf name=test- | xargs docker volume rm
echo y | docker volume prune --filter label=com.docker.volume.anonymous
