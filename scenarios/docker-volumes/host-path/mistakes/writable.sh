#!/bin/sh
set -eu
docker run --name docker-vol-hote -v /var/tmp/test:/srv/test -dit ubuntu bash
docker exec docker-vol-hote sh -c 'echo "depuis le conteneur" > /srv/test/conteneur.txt'
docker run --name docker-vol-lecture -v /var/tmp/test:/srv/test -dit ubuntu bash
