#!/bin/sh
set -eu
echo 'depuis la machine' > /var/lib/docker/volumes/share-datas/hote.txt
