#!/bin/sh
set -eu
docker run --rm ubuntu sh -c 'ls /usr/bin /usr/sbin | wc -l'
docker images
