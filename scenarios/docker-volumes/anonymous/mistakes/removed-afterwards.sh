#!/bin/sh
set -eu
docker run --name docker-vol-anonyme -v /srv/test -dit ubuntu bash
docker run -dit --name jetable1 -v /srv/test ubuntu bash
docker rm -f jetable1
docker run -dit --name jetable2 -v /srv/test ubuntu bash
volume=$(docker inspect -f '{{(index .Mounts 0).Name}}' jetable2)
docker rm -f jetable2
docker volume rm "$volume"
