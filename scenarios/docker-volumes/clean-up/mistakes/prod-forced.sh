#!/bin/sh
set -eu
docker volume prune -f
docker rm compta-nuit
docker volume rm test-1 test-2 prod-data
