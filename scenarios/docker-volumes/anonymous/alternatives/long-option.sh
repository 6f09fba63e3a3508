#!/bin/sh
set -eu
docker run --name docker-vol-anonyme --mount type=volume,target=/srv/test -dit ubuntu bash
docker run --name other --mount target=/srv/test ubuntu touch /srv/test/trace
docker container rm other
# --rm takes the anonymous volume away as docker rm -v does
docker run --rm -v /srv/test ubuntu touch /srv/test/trace
