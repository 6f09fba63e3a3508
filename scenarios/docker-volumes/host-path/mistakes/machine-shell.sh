#!/bin/sh
set -eu
docker run --name docker-vol-hote -v /var/tmp/test:/srv/test -dit ubuntu bash
# no such folder on the machine, whose shell takes the > for itself
docker exec docker-vol-hote echo 'depuis le conteneur' > /srv/test/conteneur.txt || true
docker run --name docker-vol-lecture -v /var/tmp/test:/srv/test:ro -dit ubuntu bash
