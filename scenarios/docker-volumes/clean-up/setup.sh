#!/bin/sh
set -eu
! docker volume inspect archives-2024 > /dev/null 2>&1 || exit 0
docker volume create test-1
docker volume create test-2
docker run --rm -v archives-2024:/archives busybox sh -c 'echo "exercice 2024" > /archives/bilan.txt'
docker run --name compta-nuit -v prod-data:/data busybox sh -c 'echo "43 lignes" > /data/journal.txt'
for file in cache.bin session.tmp upload.part; do
  docker rm "$(docker create -v "/$file" busybox)"
done
