#!/bin/sh
set -eu
mkdir -p /root/backup
tar -czf /root/backup/share-datas.tar.gz -C /var/lib/docker/volumes/share-datas/_data .
docker volume create share-copie
tar -xzf /root/backup/share-datas.tar.gz -C /var/lib/docker/volumes/share-copie/_data
