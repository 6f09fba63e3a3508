#!/bin/sh
set -eu
docker volume ls -f dangling=true
# refused: compta-nuit has it
docker volume rm prod-data || true
docker ps -a --filter volume=prod-data
docker volume prune -f
docker volume rm test-1 test-2
