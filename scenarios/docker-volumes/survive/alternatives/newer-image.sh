#!/bin/sh
set -eu
# as in an update: the name stays, the image is another
docker rm --force --volumes ctnvol1
docker run --detach --tty --name ctnvol1 --volume share-datas:/mnt/my-datas alpine
