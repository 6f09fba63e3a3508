#!/bin/sh
set -eu
docker run --memory=512m --cpu-shares=256 -dit --name ressources ubuntu bash
# ends with 137 too, yet nothing was exceeded
docker run -dit --name gourmand --memory=64m busybox
docker kill gourmand
docker wait gourmand
