#!/bin/sh
set -eu
docker run --rm -v share-datas:/data:ro busybox tar -czf /tmp/share-datas.tar.gz -C /data .
docker run --rm -v share-datas:/from:ro -v share-copie:/to busybox cp -a /from/. /to
