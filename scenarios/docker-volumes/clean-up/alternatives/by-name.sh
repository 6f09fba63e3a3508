#!/bin/sh
set -eu
docker volume rm test-1
docker volume rm test-2
docker volume ls -qf dangling=true | grep -E '^[0-9a-f]{64}$' | xargs docker volume rm
