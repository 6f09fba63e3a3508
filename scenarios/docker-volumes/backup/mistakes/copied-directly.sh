#!/bin/sh
set -eu
docker run --rm -v share-datas:/from:ro -v share-copie:/to busybox cp -a /from/. /to
