#!/bin/sh
set -eu
docker build --no-cache -t myimage:mytag /root/meteo
# the old container, mended by hand
docker cp /root/depot/paquet.txt meteo:/paquet.txt
