#!/bin/sh
set -eu
docker run --name docker-vol-anonyme -v /srv/test -dit ubuntu bash
docker inspect docker-vol-anonyme
docker run -dit --name jetable1 -v /srv/test ubuntu bash
# stopped only, it keeps its volume
docker stop -t 0 jetable1
docker volume ls -f dangling=true
docker run -dit --name jetable2 -v /srv/test ubuntu bash
docker rm -f -v jetable2
