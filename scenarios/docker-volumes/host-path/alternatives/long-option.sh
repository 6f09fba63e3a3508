#!/bin/sh
set -eu
mkdir -p /var/tmp/test
docker run --name docker-vol-hote --mount type=bind,source=/var/tmp/test,target=/srv/test -dit ubuntu bash
docker exec docker-vol-hote touch /srv/test/conteneur.txt
docker run --name docker-vol-lecture --mount type=bind,src=/var/tmp/test,dst=/srv/test,readonly -dit ubuntu bash
