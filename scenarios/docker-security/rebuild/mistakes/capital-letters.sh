#!/bin/sh
set -eu
# refused: names of images are lower case
docker build --no-cache -t myImage:myTag /root/meteo || true
