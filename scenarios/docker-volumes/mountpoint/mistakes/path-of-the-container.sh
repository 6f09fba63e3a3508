#!/bin/sh
set -eu
mkdir -p /mnt/my-datas2
echo 'depuis la machine' > /mnt/my-datas2/hote.txt
