#!/bin/sh
set -eu
cd "$(docker volume inspect -f '{{.Mountpoint}}' share-datas)"
touch hote.txt
