#!/bin/sh
set -eu
docker run --name docker-vol-anonyme -v /srv/test -dit ubuntu bash
docker run -dit --name jetable1 -v /srv/test ubuntu bash
docker rm -fv jetable1
docker run -dit --name jetable2 -v /srv/test ubuntu bash
docker rm -fv jetable2
