#!/bin/sh
set -eu
docker volume prune -a -f
docker rm compta-nuit
docker volume rm prod-data
docker volume create archives-2024
docker run --name compta-nuit -v prod-data:/data busybox true
